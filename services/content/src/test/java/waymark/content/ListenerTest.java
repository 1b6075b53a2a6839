package waymark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.CareerUpdate;
import waymark.content.guide.Guide;
import waymark.edge.ErasureReceiptStore;
import waymark.events.CareerEvent;
import waymark.events.PeopleEvent;

/** Poison, duplicates and events out of order change nothing they should not. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenerTest implements Backends {
    private static final String ERASED = "profile.person-erased.v1";
    private static final String PUBLISHED = "content.career-published.v1";
    private static final String WITHDRAWN = "content.career-withdrawn.v1";

    @Inject
    EmbeddedServer server;

    @Inject
    CareerStore careers;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    ObjectMapper json;

    private Http visitor;
    private Http admin;
    private String person;
    private String slug;
    private Guide guide;

    @BeforeEach
    void aCareerByAPerson() {
        visitor = new Http(server.getURI(), null);
        admin = visitor.as(Tokens.admin("ann"));
        person = "person-" + UUID.randomUUID();
        slug = "lichenologist-" + UUID.randomUUID();
        guide = Guides.complete("Lichenologist");
        careers.add(Career.createPublished(slug, guide, false, new Editor(person, "Pat"), Instant.now()));
        patiently()
                .untilAsserted(() ->
                        assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(200));
    }

    @Test
    void what_another_instance_publishes_is_seen_here() {
        careers.update(
                slug, c -> c.save(Guides.titled(guide, "Moss " + slug), null, new Edit(Editor.WAYMARK, Instant.now()))
                        .publish(Guides.POLICY, new Edit(Editor.WAYMARK, Instant.now())));
        patiently().untilAsserted(() -> {
            assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(301);
            assertThat(visitor.get("/careers/moss-" + slug).status()).isEqualTo(200);
            assertThat(visitor.get("/careers?q=moss-" + slug).each("slug")).startsWith("moss-" + slug);
        });
        careers.update(slug, c -> c.withdraw(new Edit(Editor.WAYMARK, Instant.now())));
        patiently()
                .untilAsserted(() ->
                        assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(410));
    }

    @Test
    void a_forgotten_editor_is_named_nowhere_and_there_is_a_receipt() throws IOException {
        Http editor = visitor.as(Tokens.admin(person));
        assertThat(editor.get("/me/edits").items())
                .extracting(edit -> edit.get("kind"), edit -> edit.get("name"))
                .containsExactly(tuple("career", slug), tuple("audit", "brought " + slug));
        String receipt = UUID.randomUUID().toString();
        String event = json.writeValueAsString(new PeopleEvent.PersonErased(person, 1, receipt, Instant.now()));
        Records.send("people", person, ERASED, event);
        patiently()
                .untilAsserted(() ->
                        assertThat(visitor.get("/erasures/" + receipt).status()).isEqualTo(200));
        assertThat(visitor.get("/erasures/" + receipt).body())
                .containsEntry("service", "content")
                .containsEntry("erased", Map.of("bylines", 1, "letters", 0));
        assertThat(careers.at(slug).orElseThrow().toString()).doesNotContain(person);
        assertThat(editor.get("/me/edits").items()).isEmpty();

        Records.send("people", person, ERASED, event);
        passed("people", person);
        assertThat(visitor.get("/erasures/" + receipt).body())
                .containsEntry("erased", Map.of("bylines", 1, "letters", 0));
        assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(200);

        Http erased = visitor.as(Tokens.admin(person));
        erased.put(
                "/admin/careers/" + slug + "/draft",
                Map.of(
                        "guide",
                        Guides.begun("Late", "law"),
                        "revision",
                        careers.at(slug).orElseThrow().revision()));
        assertThat(careers.at(slug).orElseThrow().updatedBy()).isEqualTo(Editor.FORMER);
    }

    @Test
    void poison_about_people_is_put_away_seen_sent_again_and_gone_with_the_person() {
        Records.send("people", person, ERASED, "{not json");
        Records.send("people", person, null, "{}");
        Records.send("people", person, ERASED, "{\"person\":\"somebody else\",\"revision\":1,\"receipt\":\"r\"}");
        patiently().untilAsserted(() -> assertThat(letters()).hasSize(3));
        assertThat(letters()).allSatisfy(letter -> assertThat(letter)
                .containsEntry("topic", "people")
                .containsEntry("key", person)
                .containsEntry("reader", "content/PeopleListener")
                .containsKeys("id", "error", "attempts", "at", "body"));

        Object id = letters().getFirst().get("id");
        assertThat(admin.post("/admin/events/dead/" + id + "/redrive", null).body())
                .containsEntry("fate", "sent");
        patiently().untilAsserted(() -> assertThat(letters()).hasSize(3).noneMatch(letter -> letter.get("id")
                .equals(id)));
        assertThat(admin.post("/admin/events/dead/" + id + "/redrive", null).status())
                .isEqualTo(404);

        passed("people", person);
        assertThat(letters()).isEmpty();
    }

    @Test
    void poison_and_forged_or_late_events_about_careers_do_not_reach_readers() throws IOException {
        Career career = careers.at(slug).orElseThrow();
        Records.send("career", slug, PUBLISHED, "{not json");
        Records.send("career", slug, null, "{}");
        Records.send("career", slug, "content.career-praised.v9", "{}");
        CareerEvent.CareerPublished told =
                (CareerEvent.CareerPublished) CareerUpdate.told(career).event();
        String forged = json.writeValueAsString(told)
                .replace("\"title\":\"Lichenologist\"", "\"title\":\"Forged\"")
                .replace("\"revision\":1", "\"revision\":999");
        Records.send("career", slug, PUBLISHED, forged);
        Records.send(
                "career",
                slug,
                WITHDRAWN,
                json.writeValueAsString(new CareerEvent.CareerWithdrawn(slug, 0, slug, Instant.now())));
        Records.send(
                "career",
                "no-such",
                WITHDRAWN,
                json.writeValueAsString(new CareerEvent.CareerWithdrawn("no-such", 5, "no-such", Instant.now())));
        careers.update(
                slug, c -> c.save(Guides.titled(guide, "Moss " + slug), null, new Edit(Editor.WAYMARK, Instant.now()))
                        .publish(Guides.POLICY, new Edit(Editor.WAYMARK, Instant.now())));
        patiently().untilAsserted(() -> assertThat(
                        visitor.get("/careers/moss-" + slug).body())
                .containsEntry("title", "Moss " + slug)
                .containsEntry("version", 2));
        assertThat(visitor.get("/careers/no-such").status()).isEqualTo(404);
        patiently().untilAsserted(() -> assertThat(lettersAbout(slug)).hasSize(2));
    }

    /** Waits until what was sent under this key before has been handled, by sending something that leaves a trace. */
    private void passed(String topic, String key) {
        try {
            String receipt = UUID.randomUUID().toString();
            Records.send(
                    topic,
                    key,
                    ERASED,
                    json.writeValueAsString(new PeopleEvent.PersonErased(key, 2, receipt, Instant.now())));
            patiently().untilAsserted(() -> assertThat(receipts.find(receipt)).isPresent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, Object>> letters() {
        return lettersAbout(person);
    }

    private List<Map<String, Object>> lettersAbout(String key) {
        return admin.get("/admin/events/dead").items().stream()
                .filter(letter -> letter.get("key").equals(key))
                .toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(40));
    }
}
