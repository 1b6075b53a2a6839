package waymark.local;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import waymark.bench.Person;

/**
 * A counselor with a cohort of three hundred: half have finished the quiz, a quarter have begun it, a quarter have not.
 *
 * @param code students join with
 */
record School(String cohort, String code) {
    static final int STUDENTS = 300;

    private static CompletableFuture<School> begun;

    /** Begins to fill it, if nobody did yet. */
    static synchronized CompletableFuture<School> begin() {
        if (begun == null) {
            String site = Browsers.portal().url();
            begun = CompletableFuture.supplyAsync(
                    () -> filled(site), work -> Thread.ofPlatform().daemon().start(work));
        }
        return begun;
    }

    /** The school, when everybody is there. */
    static School of() {
        return begin().join();
    }

    private static School filled(String site) {
        try {
            JsonObject made = new Person(site)
                    .signIn("counselor", "waymark")
                    .json("POST", "/api/cohorts", "{\"name\":\"The whole school\"}");
            var school =
                    new School(made.get("id").getAsString(), made.get("code").getAsString());
            try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
                List<Future<?>> students = new ArrayList<>();
                for (int i = 0; i < STUDENTS; i++) {
                    int number = i;
                    students.add(hands.submit(() -> {
                        school.join(new Person(site), number);
                        return null;
                    }));
                }
                for (Future<?> student : students) {
                    student.get();
                }
            }
            return school;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (Exception e) {
            throw new IllegalStateException("The school cannot be filled", e);
        }
    }

    private void join(Person student, int number) throws IOException, InterruptedException {
        student.signUp("c" + number + UUID.randomUUID().toString().substring(0, 8));
        student.json("POST", "/api/cohorts/join", "{\"code\":\"" + code + "\",\"consent\":true}");
        if (number % 4 < 2) {
            student.json("POST", "/api/sittings/" + student.completed(number) + "/claim", null);
        } else if (number % 4 == 2) {
            String sitting = student.json("POST", "/api/sittings", "{\"instrument\":\"interests-1\"}")
                    .get("id")
                    .getAsString();
            student.json("PUT", "/api/sittings/" + sitting + "/answers", "{\"answers\":{\"q01\":4,\"q02\":2}}");
        }
    }
}
