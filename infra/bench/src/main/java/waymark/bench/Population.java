package waymark.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Who uses a portal while it is measured.
 *
 * @param student with two assessments, saved careers and a plan
 * @param counselor of the cohort
 * @param cohort every student of which took the quiz and saved a career
 * @param result a visitor's completed sitting
 * @param open sittings that were begun
 * @param titles of all careers, as things to search for
 */
record Population(
        Person student, Person counselor, String cohort, String result, List<String> open, List<String> titles) {
    private static final int SAVED = 12;
    private static final int OPEN = 128;
    private static final int AT_ONCE = 4;

    static Population of(RunningPortal portal, int students) throws Exception {
        String site = portal.url();
        List<JsonObject> careers = new Person(site).careers();
        List<String> slugs =
                careers.stream().map(c -> c.get("slug").getAsString()).toList();
        Person visitor = new Person(site);
        Person counselor = new Person(site).signIn("counselor", "waymark");
        JsonObject cohort = counselor.json("POST", "/api/cohorts", "{\"name\":\"Measured\"}");
        String join = "{\"code\":\"" + cohort.get("code").getAsString() + "\",\"consent\":true}";
        List<Person> people = all(students, i -> student(site, i, join, List.of(slugs.get(i % slugs.size()))));
        Person student = student(site, students, join, slugs.subList(0, SAVED));
        claim(student, 77);
        student.json("POST", "/api/me/plan/from/paralegal", null);
        System.out.printf("%s: %d careers, %d students%n", portal.name(), careers.size(), people.size() + 1);
        return new Population(
                student,
                counselor,
                cohort.get("id").getAsString(),
                visitor.completed(1),
                all(OPEN, i -> visitor.json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}")
                        .get("id")
                        .getAsString()),
                careers.stream().map(c -> c.get("title").getAsString()).toList());
    }

    private interface Making<T> {
        T of(int number) throws Exception;
    }

    /** Makes several, a few at a time. */
    private static <T> List<T> all(int many, Making<T> making) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> begun = IntStream.range(0, many)
                    .mapToObj(i -> hands.submit((Callable<T>) () -> making.of(i)))
                    .toList();
            List<T> made = new ArrayList<>();
            for (Future<T> one : begun) {
                made.add(one.get());
            }
            return made;
        }
    }

    private static Person student(String site, int number, String join, List<String> saved)
            throws IOException, InterruptedException {
        Person student = new Person(site)
                .signUp("b" + number + UUID.randomUUID().toString().substring(0, 8));
        claim(student, number);
        for (String slug : saved) {
            student.call("PUT", "/api/me/careers/" + slug, "{\"note\":\"Seen.\",\"rating\":\"up\"}");
        }
        student.json("POST", "/api/cohorts/join", join);
        return student;
    }

    private static void claim(Person student, int taste) throws IOException, InterruptedException {
        student.json("POST", "/api/sittings/" + student.completed(taste) + "/claim", null);
    }
}
