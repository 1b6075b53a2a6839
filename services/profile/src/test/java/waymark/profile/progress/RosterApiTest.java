package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.Commands;

/** A cohort of the normal size costs what a small one costs, and an open list nothing while nothing happens. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterApiTest implements Backends {
    private static final int STUDENTS = 300;

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Commands commands;

    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void a_page_of_three_hundred_asks_the_database_no_more_than_one_of_three() {
        school(1).revision(); // from here on the stream of changes is open
        assertThat(first(3)).isEqualTo(first(STUDENTS)).hasSizeLessThan(14);
    }

    @Test
    void further_pages_read_only_their_own_lines_and_looks_within_the_hour_write_nothing() {
        FilledCohort school = school(STUDENTS);
        settled(school);
        var page = http.get(school.students() + "?page=0&size=100", school.counselor());
        assertThat(page.items()).hasSize(100).allSatisfy(line -> assertThat(line)
                .containsEntry("quizShare", 100.0)
                .containsEntry("assessments", 1)
                .containsEntry("savedCareers", 2)
                .containsEntry("planShare", 50.0));
        assertThat(page.body()).containsEntry("total", STUDENTS);
        assertThat(page.object("cohort")).containsEntry("students", STUDENTS);
        var last = http.get(school.students() + "?page=2&size=100", school.counselor());
        commands.take(school.path());
        http.get(school.students() + "?page=2&size=100", school.counselor());

        assertThat(last.items()).hasSize(100).doesNotContainAnyElementsOf(page.items());
        assertThat(last.body()).containsEntry("revision", page.body().get("revision"));
        assertThat(asked(school.students()))
                .containsExactly(
                        "find cohorts",
                        "aggregate consents",
                        "find consents",
                        "find people",
                        "find assessments",
                        "find bestMatches",
                        "aggregate savedCareers",
                        "find plans");
    }

    @Test
    void a_students_page_asks_for_each_thing_once() {
        FilledCohort school = school(3);
        String path = school.students() + "/" + school.student(0);
        http.get(path, school.counselor());
        commands.take(path);

        var page = http.get(path, school.counselor());

        assertThat(page.object("progress"))
                .containsEntry("name", "Student " + school.student(0))
                .containsEntry("quizShare", 100.0)
                .containsEntry("assessments", 1)
                .containsEntry("savedCareers", 2)
                .containsEntry("planShare", 50.0)
                .containsKey("lastSeen")
                .hasEntrySatisfying(
                        "topMatches", best -> assertThat((List<?>) best).hasSize(3));
        assertThat(asked(path))
                .containsExactly(
                        "find cohorts",
                        "find consents",
                        "find lookHeads",
                        "insert looks",
                        "update lookHeads",
                        "find forgotten",
                        "find people",
                        "find bestMatches",
                        "find assessments",
                        "find savedCareers",
                        "find plans",
                        "find tasks",
                        "find helpRequests");
    }

    @Test
    void an_open_list_on_which_nothing_happens_asks_nothing_and_writes_nothing() {
        FilledCohort school = school(STUDENTS);
        String seen = settled(school);
        long looks = database.getCollection("looks").countDocuments();

        assertThat(school.changed(seen)).isEqualTo(seen);
        var patient = http.send("GET", school.changes(seen), school.counselor(), null, "Prefer", "wait=1");

        assertThat(patient.body()).containsEntry("revision", seen);
        assertThat(commands.take(school.path())).isEmpty();
        assertThat(database.getCollection("looks").countDocuments()).isEqualTo(looks);
    }

    @Test
    void whoever_waits_is_told_what_any_instance_wrote() {
        FilledCohort school = school(3);
        String seen = school.revision();
        var waiting = school.waiting(seen);

        // Written past this instance, as another one does.
        database.getCollection("plans").updateOne(Filters.eq(school.student(1)), Updates.set("items.0.done", false));

        String told = waiting.join();
        assertThat(told).isNotEqualTo(seen);
        assertThat(http.get(school.students(), school.counselor()).items())
                .filteredOn(line -> line.get("person").equals(school.student(1)))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("planShare", 0.0));
        assertThat(school.changed(told)).isEqualTo(told);
    }

    @Test
    void who_leaves_is_gone_at_once_and_whoever_waits_is_told() {
        FilledCohort school = school(3);
        here(school, 2);
        var waiting = school.waiting(settled(school));

        assertThat(http.delete("/me/consents/" + school.cohort(), Tokens.student(school.student(2)))
                        .status())
                .isEqualTo(204);

        assertThat(http.get(school.students(), school.counselor()).items())
                .extracting(line -> line.get("person"))
                .containsExactlyInAnyOrder(school.student(0), school.student(1));
        assertThat(waiting.join()).isNotEmpty();
    }

    @Test
    void whoever_has_a_students_page_open_is_told_when_the_student_leaves() {
        FilledCohort school = school(3);
        here(school, 1);
        String open = school.changes(settled(school)) + "&person=" + school.student(1);
        assertThat(http.get(open, school.counselor()).body()).containsKey("revision");
        assertThat(http.get("/me/access-log", Tokens.student(school.student(1))).body())
                .extractingByKey("explanation")
                .asString()
                .startsWith("What one person does several times within an hour is one entry");
        assertThat(http.get("/me/access-log", Tokens.student(school.student(1))).items())
                .extracting(look -> look.get("what"))
                .containsExactly("Saw your line in the list of Class");
        var waiting = CompletableFuture.supplyAsync(
                () -> http.send("GET", open, school.counselor(), null, "Prefer", "wait=25"));

        http.delete("/me/consents/" + school.cohort(), Tokens.student(school.student(1)));

        assertThat(waiting.join().status()).isEqualTo(403);
        assertThat(waiting.join().detail()).contains("no longer agrees");
    }

    @Test
    void what_is_written_elsewhere_wakes_nobody() {
        FilledCohort school = school(3);
        FilledCohort other = school(3);
        String seen = settled(school);
        String others = settled(other);

        database.getCollection("plans").updateOne(Filters.eq(other.student(1)), Updates.set("items.0.done", false));
        await().atMost(Duration.ofSeconds(20)).until(() -> !other.changed("").equals(others));

        assertThat(school.changed(seen)).isEqualTo(seen);
        assertThat(commands.take(school.path())).isEmpty();
    }

    /** The student was here a moment ago, so that what they do next changes nothing else. */
    private void here(FilledCohort school, int student) {
        http.get("/me", Tokens.student(school.student(student)));
    }

    /** The revision of the list, once all that was written to make it has been told of. */
    private String settled(FilledCohort school) {
        AtomicReference<String> seen = new AtomicReference<>(school.revision());
        commands.take(school.path());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            String before = seen.getAndSet(school.changed(seen.get()));
            return before.equals(seen.get()) && commands.take(school.path()).isEmpty();
        });
        return seen.get();
    }

    private List<String> first(int students) {
        FilledCohort school = school(students);
        commands.take(school.path());
        http.get(school.students() + "?page=0&size=100", school.counselor());
        return asked(school.path());
    }

    private List<String> asked(String path) {
        return commands.take(path).stream()
                .map(command -> command.replaceFirst("^\\S+ ", "")
                        .replace("BsonString{value='", "")
                        .replace("'}", ""))
                .toList();
    }

    private FilledCohort school(int students) {
        return new FilledCohort(http, database, students);
    }
}
