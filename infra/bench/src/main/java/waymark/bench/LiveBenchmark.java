package waymark.bench;

import com.google.gson.JsonObject;
import java.util.ArrayList;
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
    private static final List<String> SERVERS = List.of("gateway.jar", "profile.jar", "mongod");

    private final RunningPortal portal;
    private final List<Person> students;
    private final String cohort;
    private final Map<String, Long> acted = new ConcurrentHashMap<>();
    private final List<String> ids;

    private LiveBenchmark(RunningPortal portal, List<Person> students, List<String> ids, String cohort) {
        this.portal = portal;
        this.students = students;
        this.ids = ids;
        this.cohort = cohort;
    }

    static void run(RunningPortal portal) throws Exception {
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
        var live = new LiveBenchmark(portal, students, ids, made.get("id").getAsString());
        live.load();
        live.measure(Way.NOBODY); // what has to be compiled
        double nobody = live.measure(Way.NOBODY);
        double told = live.measure(Way.TOLD);
        double asking = live.measure(Way.ASKING);
        double each = A_SECOND * SECONDS * (double) PAGES;
        System.out.printf(
                "  an event and page: told %.0f µs, asking %.0f µs of processor time; asking is %.2f of told%n",
                (told - nobody) / each, (asking - nobody) / each, (asking - nobody) / (told - nobody));
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
                    acted.put(ids.get(number), System.nanoTime());
                    int status = students.get(number)
                            .call(keeps ? "PUT" : "DELETE", "/api/me/careers/accountant", keeps ? "{}" : null)
                            .statusCode();
                    if (status / 100 != 2) {
                        refused.incrementAndGet();
                    }
                    return null;
                });
            }
        }
    }
}
