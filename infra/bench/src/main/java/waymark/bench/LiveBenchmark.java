package waymark.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What open lists of a cohort cost while its students do something fifty times a second: with nobody looking, with
 * pages that are told of changes, and with pages that ask and wait, in turns on one portal. In the end each page shows
 * what the list shows: a difference is a lost update.
 */
final class LiveBenchmark {
    private static final int STUDENTS = 500;
    private static final int PAGES = 5;
    private static final int A_SECOND = 50;
    private static final int SECONDS = 60;
    private static final int AT_ONCE = 4;
    private static final int LOADS = 20;
    private static final int CHANGES = 100;
    private static final int ACTS = 10;
    private static final List<String> SERVERS = List.of("gateway.jar", "profile.jar", "mongod");

    private final RunningPortal portal;
    private final List<Person> students;
    private final String cohort;
    private final String join;
    private final Map<String, Long> acted = new ConcurrentHashMap<>();
    private final List<String> ids;

    private LiveBenchmark(RunningPortal portal, List<Person> students, List<String> ids, String cohort, String join) {
        this.portal = portal;
        this.students = students;
        this.ids = ids;
        this.cohort = cohort;
        this.join = join;
    }

    /** @param earlier one that knows of asking only, to lay beside the present one */
    static void run(RunningPortal portal, boolean earlier) throws Exception {
        JsonObject made = new Person(portal.url())
                .signIn("counselor", "waymark")
                .json("POST", "/api/cohorts", "{\"name\":\"Live\"}");
        String join = "{\"code\":\"" + made.get("code").getAsString() + "\",\"consent\":true}";
        List<Person> students = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Person>> begun = new ArrayList<>();
            for (int i = 0; i < STUDENTS; i++) {
                String name = "l" + i + UUID.randomUUID().toString().substring(0, 8);
                begun.add(hands.submit((Callable<Person>) () -> {
                    Person student = new Person(portal.url()).signUp(name);
                    student.json("POST", "/api/cohorts/join", join);
                    return student;
                }));
            }
            for (Future<Person> one : begun) {
                students.add(one.get());
                ids.add(students.getLast()
                        .json("GET", "/api/me", null)
                        .get("id")
                        .getAsString());
            }
        }
        System.out.printf("%s: %d students%n", portal.name(), STUDENTS);
        var live = new LiveBenchmark(portal, students, ids, made.get("id").getAsString(), join);
        live.load();
        if (earlier) {
            Map<Way, Double> used = live.inTurns(List.of(Way.NOBODY, Way.ASKING));
            System.out.printf(
                    "  an event and page: asking %.0f µs of processor time%n", perEventAndPage(used, Way.ASKING));
            return;
        }
        live.oneByOne();
        live.follow(Way.TOLD);
        live.follow(Way.ASKING);
        Map<Way, Double> used = live.inTurns(List.of(Way.NOBODY, Way.TOLD, Way.ASKING));
        double told = perEventAndPage(used, Way.TOLD);
        double asking = perEventAndPage(used, Way.ASKING);
        System.out.printf(
                "  an event and page: told %.0f µs, asking %.0f µs of processor time; asking is %.2f of told%n",
                told, asking, asking / told);
    }

    private static double perEventAndPage(Map<Way, Double> used, Way way) {
        return (used.get(way) - used.get(Way.NOBODY)) / (A_SECOND * SECONDS * (double) PAGES);
    }

    /**
     * Microseconds of processor time by way: once for what has to be compiled, then there and back, so that a portal
     * that gets faster all the while favors no way.
     */
    private Map<Way, Double> inTurns(List<Way> ways) throws Exception {
        for (Way way : ways) {
            measure(way);
        }
        Map<Way, Double> used = new EnumMap<>(Way.class);
        for (List<Way> turn : List.of(ways, ways.reversed())) {
            for (Way way : turn) {
                used.merge(way, measure(way) / 2, Double::sum);
            }
        }
        return used;
    }

    /** How pages learn that something changed. */
    enum Way {
        NOBODY,
        TOLD,
        ASKING
    }

    private void load() throws Exception {
        Percentiles first = new Percentiles();
        var page = new OpenList(counselor(), cohort, acted);
        for (int i = 0; i < LOADS; i++) {
            long began = System.nanoTime();
            page.load();
            first.add(System.nanoTime() - began);
        }
        System.out.printf("  the page of %d, whole: %s%n", page.lines().size(), first);
    }

    /** One student does something, and the page fetches it, with nothing else to do. */
    private void oneByOne() throws Exception {
        Percentiles fetched = new Percentiles();
        var page = new OpenList(counselor(), cohort, acted);
        page.load();
        for (int i = 0; i < 2 * CHANGES; i++) {
            keep(i % CHANGES, i < CHANGES);
            TimeUnit.MILLISECONDS.sleep(200); // until it is told
            page.ask();
        }
        page.fetches().forEach(fetched::add);
        System.out.printf("  one change alone, fetched: %s%n", fetched);
    }

    private int keep(int student, boolean keeps) throws IOException, InterruptedException {
        acted.put(ids.get(student), System.nanoTime());
        return students.get(student)
                .call(keeps ? "PUT" : "DELETE", "/api/me/careers/accountant", keeps ? "{}" : null)
                .statusCode();
    }

    /** How soon the page of a student who ends the consent is empty, and a line of who needs the counselor there. */
    private void follow(Way way) throws Exception {
        Percentiles ended = new Percentiles();
        Percentiles line = new Percentiles();
        String consent = "/api/me/consents/" + cohort;
        String help = "/api/me/help/" + cohort;
        var queue = new OpenPage(counselor(), "/counselor/follow-ups");
        for (int i = 0; i < ACTS; i++) {
            Person student = students.get(i);
            String id = ids.get(i);
            line.add(queue.until(
                    shown -> shown.body().contains("/students/" + id),
                    way == Way.TOLD,
                    () -> student.call("PUT", help, "{}")));
            var page = new OpenPage(counselor(), "/counselor/cohorts/" + cohort + "/students/" + id);
            ended.add(page.until(
                    shown -> shown.statusCode() == 403, way == Way.TOLD, () -> student.call("DELETE", consent, null)));
            student.json("POST", "/api/cohorts/join", join);
            student.call("DELETE", help, null);
        }
        System.out.printf(
                "  %-7s from the end of the consent to the empty page %s%n"
                        + "          from asking for help to the line of who needs the counselor %s%n",
                way.name().toLowerCase(), ended, line);
    }

    private Person counselor() throws Exception {
        return new Person(portal.url()).signIn("counselor", "waymark");
    }

    /** Microseconds of processor time that the servers took. */
    private double measure(Way way) throws Exception {
        List<OpenList> pages = new ArrayList<>();
        for (int i = 0; i < (way == Way.NOBODY ? 0 : PAGES); i++) {
            OpenList page = new OpenList(counselor(), cohort, acted);
            page.load();
            page.follow(way == Way.TOLD);
            pages.add(page);
        }
        TimeUnit.SECONDS.sleep(2);
        ProcessUsage before = portal.usage();
        AtomicInteger refused = new AtomicInteger();
        act(refused);
        TimeUnit.SECONDS.sleep(5); // until the last of it has arrived
        Map<String, Long> used = portal.usage().since(before);
        double servers =
                SERVERS.stream().mapToLong(name -> used.getOrDefault(name, 0L)).sum();
        System.out.printf("  %-7s %s, %d refused%n", way.name().toLowerCase(), used, refused.get());
        int lost = 0;
        for (OpenList page : pages) {
            page.close();
            var now = new OpenList(counselor(), cohort, acted);
            now.load();
            lost += page.differences(now);
        }
        if (!pages.isEmpty()) {
            System.out.printf(
                    "          %d lines differ in the end; from the click to the page %s%n          one fetching %s%n",
                    lost, OpenList.together(pages, OpenList::delays), OpenList.together(pages, OpenList::fetches));
        }
        return servers;
    }

    private void act(AtomicInteger refused) throws Exception {
        long began = System.nanoTime();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < A_SECOND * SECONDS; n++) {
                TimeUnit.NANOSECONDS.sleep(began + n * 1_000_000_000L / A_SECOND - System.nanoTime());
                int number = n % STUDENTS;
                boolean keeps = n / STUDENTS % 2 == 0;
                all.submit(() -> {
                    if (keep(number, keeps) / 100 != 2) {
                        refused.incrementAndGet();
                    }
                    return null;
                });
            }
        }
    }
}
