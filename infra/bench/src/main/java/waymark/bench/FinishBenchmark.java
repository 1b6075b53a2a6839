package waymark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From the end of a quiz to matches that can be read: quizzes are finished at a steady rate, whatever the answers take.
 */
final class FinishBenchmark {
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(15);

    private FinishBenchmark() {}

    /**
     * Finishes {@code perSecond × seconds} sittings of visitors and prints how long each step took. Each visitor asks
     * for the matches and would wait for them, and asks again if the portal does not let them wait.
     *
     * @param poll milliseconds until a visitor asks again
     */
    static void run(RunningPortal portal, int perSecond, int seconds, int poll) throws Exception {
        Person visitor = new Person(portal.url());
        List<String> sittings = prepared(visitor, perSecond * seconds);
        portal.settle();
        var completed = new Percentiles();
        var readable = new Percentiles();
        var together = new Percentiles();
        var missing = new AtomicInteger();
        ProcessUsage before = portal.usage();
        long began = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sittings.size(); i++) {
                String sitting = sittings.get(i);
                long due = began + i * 1_000_000_000L / perSecond;
                people.submit(() -> {
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    long sent = System.nanoTime();
                    visitor.json("POST", "/api/sittings/" + sitting + "/complete", "{}");
                    long answered = System.nanoTime();
                    completed.add(answered - sent);
                    while (visitor.get("/api/assessments/" + sitting + "/matches?size=1", "Prefer", "wait=2")
                                    .statusCode()
                            != 200) {
                        if (System.nanoTime() - answered > TIMEOUT) {
                            missing.incrementAndGet();
                            return null;
                        }
                        TimeUnit.MILLISECONDS.sleep(poll);
                    }
                    readable.add(System.nanoTime() - answered);
                    together.add(System.nanoTime() - sent);
                    return null;
                });
            }
        }
        int lost = sittings.size() - readable.size() - missing.get();
        System.out.printf(
                "%n%s at %d a second for %d s, looked every %d ms: %d not ready within 15 s, %d failed%n"
                        + "  complete            %s%n  answered → matches  %s%n  sent → matches      %s%n  CPU %s ms "
                        + "a quiz%n",
                portal.name(),
                perSecond,
                seconds,
                poll,
                missing.get(),
                lost,
                completed,
                readable,
                together,
                ProcessUsage.sum(portal.usage().since(before)) / 1000 / sittings.size());
    }

    private static List<String> prepared(Person visitor, int many) throws Exception {
        List<String> sittings = new ArrayList<>();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var begun = new ArrayList<java.util.concurrent.Future<String>>();
            for (int i = 0; i < many; i++) {
                int taste = i;
                begun.add(hands.submit(() -> visitor.answered(taste)));
            }
            for (var each : begun) {
                sittings.add(each.get());
            }
        }
        return sittings;
    }
}
