package waymark.gateway.counselor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.EventStream;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** What profile tells an open page passes through, piece by piece. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveEventsTest implements Portal {
    private static final String COHORT = "told-cohort-0123456789";
    private static final String ADDRESS = SITE + "/counselor/cohorts/" + COHORT + "/events";
    private static final String CHANGES = "GET /cohorts/" + COHORT + "/changes";
    private static final String EVENTS = "GET /cohorts/" + COHORT + "/events";

    @Inject
    SessionService sessions;

    private BlockingQueue<String> profile;

    @BeforeEach
    void profile_tells() {
        UPSTREAM.answer(CHANGES, 200, "{\"revision\":\"r2\"}");
        profile = UPSTREAM.stream(EVENTS, "text/event-stream", "id: r1\nevent: begun\nretry: 2000\ndata: r1\n\n");
    }

    @Test
    void each_event_arrives_while_the_stream_is_open() {
        try (EventStream page = open("told-noether", "?revision=r1", Map.of("Accept-Encoding", "gzip"))) {
            assertThat(page.head().statusCode()).isEqualTo(200);
            assertThat(page.head().headers().map())
                    .containsEntry("x-accel-buffering", List.of("no"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .doesNotContainKey("content-encoding");
            assertThat(page.next()).isEqualTo(new EventStream.Event("begun", "r1", "r1"));
            profile.add("event: still\ndata: -\n\n");
            assertThat(page.anything().name()).isEqualTo("still");
            profile.add("id: r2\nevent: changed\ndata: r2\n\n");
            assertThat(page.next()).isEqualTo(new EventStream.Event("changed", "r2", "r2"));
            profile.add("");
            assertThat(page.next().name()).isEqualTo(EventStream.END);
        }
        var asked = UPSTREAM.asked(EVENTS).getLast();
        assertThat(asked.uri()).endsWith("?revision=r1");
        assertThat(asked.header("Authorization")).contains("Bearer token-of-told-noether");
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void a_connection_that_comes_back_says_where_it_broke() {
        profile.add("");
        try (EventStream page = open("told-back", "?person=p", Map.of("Last-Event-ID", "r7"))) {
            assertThat(page.next().name()).isEqualTo("begun");
        }
        assertThat(UPSTREAM.asked(EVENTS).getLast().header("Last-Event-ID")).contains("r7");
        assertThat(UPSTREAM.asked(EVENTS).getLast().uri()).endsWith("?person=p");
        assertThat(UPSTREAM.asked(CHANGES).getLast().uri()).endsWith("&person=p");
    }

    @Test
    void a_stream_ends_with_the_session() {
        Browser counselor = SignedIn.as(sessions, SITE, "told-out", "counselor");
        try (EventStream page = open(counselor, "", Map.of())) {
            assertThat(page.next().name()).isEqualTo("begun");

            sessions.end(counselor.cookie(SITE, "__Host-waymark"));
            profile.add("id: r2\nevent: changed\ndata: r2\n\n");

            assertThat(page.next().name()).isEqualTo(EventStream.END);
        }
    }

    @Test
    void what_profile_refuses_is_refused() {
        UPSTREAM.answer(CHANGES, 403, "{\"status\":403,\"title\":\"Forbidden\",\"detail\":\"Left.\"}");
        try (EventStream page = open("told-not", "?person=p", Map.of())) {
            assertThat(page.head().statusCode()).isEqualTo(403);
        }
        UPSTREAM.answer(CHANGES, 503, "{}");
        try (EventStream page = open("told-not", "", Map.of())) {
            assertThat(page.head().statusCode()).isEqualTo(503);
        }
    }

    @Test
    void one_stream_tells_of_all_groups() {
        String other = "told-other-0123456789";
        UPSTREAM.answer("GET /cohorts", 200, "{\"items\":[%s,%s]}".formatted(group(COHORT), group(other)));
        BlockingQueue<String> its = UPSTREAM.stream(
                "GET /cohorts/" + other + "/events", "text/event-stream", "id: r5\nevent: begun\ndata: r5\n\n");
        Browser counselor = SignedIn.as(sessions, SITE, "told-all", "counselor");
        try (EventStream page = at(counselor, SITE + "/counselor/events", Map.of())) {
            assertThat(List.of(page.next(), page.next()))
                    .extracting(EventStream.Event::name)
                    .containsOnly("begun");
            profile.add("id: r2\nevent: changed\ndata: r2\n\n");
            assertThat(page.next().name()).isEqualTo("changed");
            its.add("event: gone\ndata: gone\n\n");
            assertThat(page.next().name()).isEqualTo("gone");
            its.add("");
            profile.add("id: r3\nevent: changed\ndata: r3\n\n");
            assertThat(page.next().name()).isEqualTo("changed");
        }
        UPSTREAM.answer("GET /cohorts", 503, "{}");
        try (EventStream page = at(counselor, SITE + "/counselor/events", Map.of())) {
            assertThat(page.head().statusCode()).isEqualTo(503);
        }
    }

    private static String group(String id) {
        return """
                {"id":"%s","name":"Group","code":"ABCDEFGH","spoken":"A B","students":0,"closed":false,"counselors":[]}"""
                .formatted(id);
    }

    @Test
    void one_person_has_twenty_streams_at_most() {
        Browser counselor = SignedIn.as(sessions, SITE, "told-many", "counselor");
        List<EventStream> pages = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                pages.add(open(counselor, "", Map.of()));
            }
            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.head().statusCode()).isEqualTo(200));
            try (EventStream more = open(counselor, "", Map.of())) {
                assertThat(more.head().statusCode()).isEqualTo(429);
            }
        } finally {
            pages.forEach(EventStream::close);
        }
    }

    private EventStream open(String person, String query, Map<String, String> headers) {
        return open(SignedIn.as(sessions, SITE, person, "counselor"), query, headers);
    }

    private static EventStream open(Browser browser, String query, Map<String, String> headers) {
        return at(browser, ADDRESS + query, headers);
    }

    private static EventStream at(Browser browser, String address, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Cookie", "__Host-waymark=" + browser.cookie(SITE, "__Host-waymark"));
        return new EventStream(URI.create(address), all);
    }
}
