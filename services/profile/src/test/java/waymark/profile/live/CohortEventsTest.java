package waymark.profile.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.EventStream;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.progress.FilledCohort;

/** What an open page of a counselor is told by server-sent events. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortEventsTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void a_stream_opens_at_once_and_tells_what_any_instance_wrote() {
        FilledCohort school = new FilledCohort(http, database, 3);
        try (EventStream page = open(school, school.revision())) {
            assertThat(page.head().statusCode()).isEqualTo(200);
            assertThat(page.head().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(page.next().name()).isEqualTo("begun");

            plan(school.student(1), true); // past this instance, as another one does

            EventStream.Event told = page.next();
            assertThat(told.name()).isEqualTo("changed");
            assertThat(told.id()).isEqualTo(told.data());
            assertThat(school.changed(told.id())).isGreaterThanOrEqualTo(told.id());
        }
    }

    @Test
    void what_was_written_while_the_connection_was_broken_is_told_when_it_comes_back() {
        FilledCohort school = new FilledCohort(http, database, 3);
        String seen = school.revision();
        try (EventStream page = open(school, seen)) {
            assertThat(page.next().id()).isEqualTo(seen);
        }
        plan(school.student(0), true);
        String after = school.waiting(seen).join();

        try (EventStream again = open(school, "whatever", "Last-Event-ID", seen)) {
            assertThat(again.next().name()).isEqualTo("begun");
            EventStream.Event told = again.next();
            assertThat(told.name()).isEqualTo("changed");
            // A plan is more than one document: the first look may have come between them.
            assertThat(told.id()).isEqualTo(told.data()).isGreaterThanOrEqualTo(after);
        }
        assertThat(school.changed(seen)).isGreaterThanOrEqualTo(after);
    }

    @Test
    void where_it_cannot_be_told_what_came_after_a_revision_anything_may_have_changed() {
        FilledCohort school = new FilledCohort(http, database, 3);
        try (EventStream page = open(school, "1")) {
            assertThat(page.next().name()).isEqualTo("begun");
            assertThat(page.next().name()).isEqualTo("changed");
        }
        assertThat(school.changed("nonsense")).isEqualTo(school.changed(""));
    }

    @Test
    void a_silent_stream_shows_that_it_is_there() {
        FilledCohort school = new FilledCohort(http, database, 1);
        try (EventStream page = open(school, school.revision())) {
            assertThat(page.next().name()).isEqualTo("begun");
            // What others wrote may be told until it is known who is in the group: rather once too often.
            assertThat(Stream.generate(() -> page.anything().name())
                            .dropWhile("changed"::equals)
                            .findFirst())
                    .contains("still");
        }
    }

    @Test
    void what_a_student_leaves_out_is_not_told() {
        FilledCohort school = new FilledCohort(http, database, 2);
        school.leaveOut(0, "PLAN");
        String seen = school.revision();
        try (EventStream page = open(school, seen)) {
            assertThat(page.next().name()).isEqualTo("begun");
            AtomicBoolean done = new AtomicBoolean();
            // What others write at the same moment may make it be told once too often, but not each time.
            await().untilAsserted(() -> {
                String before = school.revision();
                done.set(!done.get());
                plan(school.student(0), done.get());
                plan(school.student(1), done.get());
                school.waiting(before).join();
                assertThat(http.get(school.students() + "?since=" + before, school.counselor())
                                .items())
                        .extracting(line -> line.get("person"))
                        .containsExactly(school.student(1));
            });
        }
    }

    @Test
    void a_students_open_page_is_told_what_changed_of_them_and_when_they_leave_and_the_stream_ends() {
        FilledCohort school = new FilledCohort(http, database, 2);
        String person = "&person=" + school.student(0);
        try (EventStream page = open(school, school.revision() + person)) {
            assertThat(page.next().name()).isEqualTo("begun");
            plan(school.student(0), true);
            assertThat(page.next().name()).isEqualTo("changed");

            http.delete("/me/consents/" + school.cohort(), Tokens.student(school.student(0)));

            // A plan is more than one document, so it may be told in two pieces.
            assertThat(Stream.generate(() -> page.next().name())
                            .dropWhile("changed"::equals)
                            .findFirst())
                    .contains("gone");
            assertThat(page.next().name()).isEqualTo(EventStream.END);
        }
        assertThat(status(school, person, school.counselor())).isEqualTo(403);
    }

    @Test
    void who_leads_the_group_no_more_is_told_nothing_more() {
        FilledCohort school = new FilledCohort(http, database, 2);
        String seen = school.revision();
        var waiting = school.asking(seen, 10);
        try (EventStream page = open(school, seen)) {
            assertThat(page.next().name()).isEqualTo("begun");

            database.getCollection("cohorts")
                    .updateOne(
                            Filters.eq(school.cohort()),
                            Updates.set(
                                    "led.now",
                                    List.of(new Document("person", "somebody-else")
                                            .append("name", "Else")
                                            .append("since", new Date()))));

            assertThat(page.next().name()).isEqualTo("gone");
            assertThat(page.next().name()).isEqualTo(EventStream.END);
        }
        assertThat(waiting.join().status()).isEqualTo(404);
        assertThat(http.get(school.changes(""), school.counselor()).status()).isEqualTo(404);
        assertThat(status(school, "", school.counselor())).isEqualTo(404);
    }

    @Test
    void a_counselor_has_twenty_pages_of_a_group_open_at_most_whatever_is_open_of_others() {
        FilledCohort school = new FilledCohort(http, database, 1);
        var other = http.post("/cohorts", school.counselor(), "{\"name\":\"Other\"}");
        List<EventStream> pages = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                pages.add(open(school, ""));
                assertThat(pages.getLast().head().statusCode()).isEqualTo(200);
            }
            try (EventStream more = open(school, "");
                    EventStream another = new EventStream(
                            server.getURI().resolve("/cohorts/" + other.id() + "/events"), as(school.counselor()))) {
                assertThat(more.head().statusCode()).isEqualTo(409);
                assertThat(another.head().statusCode()).isEqualTo(200);
            }
        } finally {
            pages.forEach(EventStream::close);
        }
    }

    @Test
    void a_stream_is_open_to_whom_the_list_is_open() {
        FilledCohort school = new FilledCohort(http, database, 1);
        assertThat(status(school, "", Tokens.counselor("another"))).isEqualTo(404);
        assertThat(status(school, "", Tokens.student(school.student(0)))).isEqualTo(403);
        assertThat(http.get("/cohorts/nothing/events", school.counselor()).status())
                .isEqualTo(404);
        assertThat(status(school, "&person=nobody", school.counselor())).isEqualTo(403);
    }

    @Test
    void a_stream_ends_with_the_token() {
        FilledCohort school = new FilledCohort(http, database, 1);
        String soon = Tokens.ending(school.counselorId(), Duration.ofSeconds(3), "counselor");
        try (EventStream page = new EventStream(address(school, school.revision()), as(soon))) {
            assertThat(page.next().name()).isEqualTo("begun");
            assertThat(page.next().name()).isEqualTo(EventStream.END);
        }
    }

    private EventStream open(FilledCohort school, String revision, String... headers) {
        Map<String, String> all = new HashMap<>(as(school.counselor()));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new EventStream(address(school, revision), all);
    }

    private static Map<String, String> as(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private URI address(FilledCohort school, String revision) {
        return server.getURI().resolve(school.path() + "/events?revision=" + revision);
    }

    private int status(FilledCohort school, String more, String token) {
        try (EventStream stream = new EventStream(address(school, more), as(token))) {
            return stream.head().statusCode();
        }
    }

    private void plan(String student, boolean done) {
        database.getCollection("plans").updateOne(Filters.eq(student), Updates.set("items.1.done", done));
    }
}
