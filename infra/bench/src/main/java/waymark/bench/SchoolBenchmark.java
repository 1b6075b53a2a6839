package waymark.bench;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A school behind one address, with the portal's own limits: all make an account within five minutes, take the quiz
 * answer by answer, and go on looking at their results, guides and account until the time is over. Nobody may be
 * refused, no answer lost.
 */
final class SchoolBenchmark {
    private static final int ITEMS = 80;
    private static final int PAUSE = 4_000;

    private final RunningPortal portal;
    private final Percentiles answers = new Percentiles();
    private final Percentiles pages = new Percentiles();
    private final Percentiles signIns = new Percentiles();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    private SchoolBenchmark(RunningPortal portal) {
        this.portal = portal;
    }

    static void run(RunningPortal portal, int people, int minutes) throws Exception {
        var school = new SchoolBenchmark(portal);
        long began = System.nanoTime();
        long end = began + TimeUnit.MINUTES.toNanos(minutes);
        long arrival = TimeUnit.MINUTES.toNanos(Math.min(5, minutes));
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                int number = i;
                all.submit(() -> {
                    TimeUnit.NANOSECONDS.sleep(arrival * number / people);
                    try {
                        school.attend(number, end);
                    } catch (Exception e) {
                        school.problems.add(number + ": " + e);
                    }
                    return null;
                });
            }
        }
        System.out.printf(
                "%n%s: %d people behind one address for %d minutes%n  accounts  %s%n  answers   %s%n  pages     %s%n"
                        + "  answers by status %s; %d answers sent, %d lost; %d people with a problem%n",
                portal.name(),
                people,
                minutes,
                school.signIns,
                school.answers,
                school.pages,
                school.statuses,
                school.sent.get(),
                school.lost.get(),
                school.problems.size());
        school.problems.stream().limit(10).forEach(problem -> System.out.println("  " + problem));
    }

    private void attend(int number, long end) throws Exception {
        long began = System.nanoTime();
        Person person = new Person(portal.url())
                .signUp("s" + number + UUID.randomUUID().toString().substring(0, 8));
        signIns.add(System.nanoTime() - began);
        String sitting = quiz(person, number, end);
        while (System.nanoTime() < end) {
            look(person, "/results/" + sitting);
            look(person, "/careers/accountant");
            look(person, "/account");
            noted(person.call("PUT", "/api/me/careers/accountant", "{\"note\":\"Later.\",\"rating\":\"up\"}"));
            sitting = quiz(person, number + 1, end);
        }
    }

    /** One quiz, an answer every few seconds; what was answered is all there in the end. */
    private String quiz(Person person, int taste, long end) throws Exception {
        String sitting = person.json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}")
                .get("id")
                .getAsString();
        int answered = 0;
        for (int item = 1; item <= ITEMS && System.nanoTime() < end; item++) {
            String id = "q%02d".formatted(item);
            long before = System.nanoTime();
            noted(person.call(
                    "PUT",
                    "/api/sittings/" + sitting + "/answers",
                    "{\"answers\":{\"" + id + "\":" + Person.answer(id, taste) + "}}"));
            answers.add(System.nanoTime() - before);
            answered++;
            pause();
        }
        sent.addAndGet(answered);
        var kept = person.json("GET", "/api/sittings/" + sitting, null).getAsJsonObject("answers");
        for (int item = 1; item <= answered; item++) {
            String id = "q%02d".formatted(item);
            if (!kept.has(id) || kept.get(id).getAsInt() != Person.answer(id, taste)) {
                lost.incrementAndGet();
            }
        }
        if (answered == ITEMS) {
            noted(person.call("POST", "/api/sittings/" + sitting + "/complete", "{}"));
        }
        return sitting;
    }

    private void look(Person person, String path) throws Exception {
        long before = System.nanoTime();
        noted(person.get(path));
        pages.add(System.nanoTime() - before);
        pause();
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(PAUSE / 2, PAUSE * 3 / 2));
    }

    private void noted(HttpResponse<String> response) {
        statuses.computeIfAbsent(response.statusCode(), s -> new AtomicInteger())
                .incrementAndGet();
        if (response.statusCode() >= 400) {
            problems.add(response.statusCode() + " at " + response.uri() + " "
                    + response.body().lines().findFirst().orElse(""));
        }
    }
}
