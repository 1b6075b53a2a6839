package waymark.content.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Guides;
import waymark.content.Http;
import waymark.content.Http.Answer;
import waymark.content.guide.Guide;

/** Two editors and a draft, where review is required. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http visitor;
    private Http ann;
    private Http bo;
    private String title;
    private String at;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new LinkedHashMap<>(Backends.super.getProperties());
        properties.put("waymark.review-required", "true");
        return properties;
    }

    @BeforeEach
    void annBeginsACareer() {
        visitor = new Http(server.getURI(), null);
        ann = visitor.as(Tokens.admin("ann"));
        bo = visitor.as(Tokens.admin("bo"));
        title = "Lichenologist " + UUID.randomUUID();
        Answer begun = ann.post("/admin/careers", Guides.complete(title));
        at = "/admin/careers/" + begun.body().get("slug");
    }

    private String slug() {
        return at.substring("/admin/careers/".length());
    }

    @Test
    void a_draft_is_sent_back_mended_approved_and_goes_out() {
        assertThat(ann.post(at + "/publish", null).body()).containsEntry("type", problem("review-required"));
        assertThat(ann.get(at + "/draft").body()).containsEntry("actions", List.of("submit", "autosave"));
        assertThat(ann.post(at + "/submit", Map.of("comment", "Ready?")).body().get("review"))
                .asInstanceOf(MAP)
                .containsEntry("stage", "in-review")
                .containsEntry("comment", "Ready?")
                .containsEntry("own", true)
                .containsEntry("authorsExplanation", "None of them may approve it.")
                .hasEntrySatisfying(
                        "explanation", said -> assertThat(said).asString().contains("another editor must approve it"))
                .containsEntry("required", true)
                .containsEntry("commentNeeded", false);
        Answer own = ann.post(at + "/approve", null);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).containsEntry("type", problem("own-draft"));
        assertThat(ann.get(at + "/draft").body()).containsEntry("actions", List.of("send-back"));
        assertThat(bo.get(at + "/draft").body())
                .containsEntry("actions", List.of("approve", "send-back"))
                .extractingByKey("review", MAP)
                .containsEntry("commentNeeded", true);
        assertThat(bo.post(at + "/send-back", null).status()).isEqualTo(422);
        assertThat(bo.post(at + "/send-back", Map.of("comment", "Mend the summary."))
                        .status())
                .isEqualTo(200);
        save(ann, Guides.titled(Guides.complete(title), title + " II"));
        ann.post(at + "/submit", null);
        assertThat(bo.post(at + "/approve", Map.of("revision", 1)).body())
                .containsEntry("type", problem("draft-stale"));
        assertThat(bo.post(at + "/approve", null).body().get("review"))
                .asInstanceOf(MAP)
                .containsEntry("stage", "approved")
                .containsEntry("own", false);
        assertThat(ann.get(at + "/draft").body()).containsEntry("actions", List.of("send-back", "publish"));
        assertThat(ann.get("/admin/careers?q=" + title.substring(14)).each("stage"))
                .containsExactly("approved");
        assertThat(ann.post(at + "/publish", null).status()).isEqualTo(200);
        assertThat(bo.get("/admin/audit?career=" + slug()).each("what"))
                .containsExactly("published", "approved", "submitted", "saved", "sent-back", "submitted", "begun");
        assertThat(bo.get("/admin/audit?career=" + slug()).each("comment")).contains("Mend the summary.", "Ready?");
    }

    @Test
    void an_approved_draft_goes_out_at_its_time_and_only_once() {
        ann.post(at + "/submit", null);
        bo.post(at + "/approve", null);
        Answer set =
                ann.post(at + "/schedule", Map.of("publishAt", Instant.now().plusSeconds(2)));
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.body()).doesNotContainKey("waitsFor");
        assertThat(visitor.get("/careers/" + slug()).status()).isEqualTo(404);
        await().untilAsserted(() ->
                assertThat(visitor.get("/careers/" + slug()).status()).isEqualTo(200));
        assertThat(ann.get(at + "/schedule").body()).containsOnlyKeys("explanation");
        assertThat(ann.get("/admin/audit?career=" + slug()).each("what")).containsOnlyOnce("published");
        ann.post(at + "/schedule", Map.of("unpublishAt", Instant.now().plusSeconds(1)));
        await().untilAsserted(() ->
                assertThat(visitor.get("/careers/" + slug()).status()).isEqualTo(410));
    }

    @Test
    void a_draft_nobody_approved_stays_and_says_why() {
        assertThat(ann.post(at + "/schedule", Map.of("publishAt", Instant.now().plusSeconds(1)))
                        .body())
                .containsEntry("waitsFor", "approval");
        await().untilAsserted(() -> assertThat(ann.get(at + "/schedule").body().get("failure"))
                .asString()
                .startsWith("Another editor must approve this draft"));
        assertThat(visitor.get("/careers/" + slug()).status()).isEqualTo(404);
        assertThat(ann.send("DELETE", at + "/schedule", null).body()).containsOnlyKeys("explanation");
    }

    @Test
    void a_form_never_clashes_with_itself_and_never_overwrites_others() {
        Guide one = Guides.titled(Guides.complete(title), title + " one");
        assertThat(put(ann, text(one, 1, "form-a", 3)).status()).isEqualTo(200);
        assertThat(put(ann, text(Guides.titled(one, title + " two"), 1, "form-a", 5))
                        .status())
                .as("its own answer got lost")
                .isEqualTo(200);
        assertThat(put(ann, text(Guides.titled(one, title + " late"), 1, "form-a", 4))
                        .body()
                        .get("guide"))
                .as("an older text of the same form")
                .asInstanceOf(MAP)
                .containsEntry("title", title + " two");
        Answer other = put(bo, text(Guides.titled(one, title + " bo"), 1, "form-b", 1));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).containsEntry("type", problem("draft-stale"));
        assertThat(other.body().get("detail")).asString().startsWith("Admin ann changed this career");
        Map<String, Object> auto = text(Guides.titled(one, title + " bo"), 1, "form-b", 1);
        auto.put("auto", true);
        assertThat(put(bo, auto).body())
                .as("a form that saves itself offers what to do")
                .containsEntry("type", problem("draft-stale"))
                .containsEntry("detail", "Admin ann changed this career after you opened it.");
    }

    @Test
    void a_form_left_open_does_not_take_a_draft_back_from_review_by_itself() {
        ann.post(at + "/submit", null);
        Map<String, Object> auto = text(Guides.titled(Guides.complete(title), title + " x"), 1, "form-a", 1);
        auto.put("auto", true);
        assertThat(put(ann, auto).body()).containsEntry("type", problem("draft-in-review"));
        auto.put("auto", false);
        assertThat(put(ann, auto).body().get("review")).asInstanceOf(MAP).containsEntry("stage", "draft");
    }

    @Test
    void a_draft_is_shown_to_whoever_has_a_link_until_it_is_ended() {
        Answer made = ann.post(at + "/preview-link", null);
        assertThat(made.status()).isEqualTo(201);
        String link = "/previews/" + made.body().get("token");
        Answer shown = visitor.get(link);
        assertThat(shown.body()).containsKey("expiresAt");
        assertThat(shown.body().get("guide")).asInstanceOf(MAP).containsEntry("title", title);
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ann.get(at + "/preview-link").body())
                .containsEntry("links", 1)
                .doesNotContainKey("token");
        assertThat(ann.send("DELETE", at + "/preview-link", null).body()).containsEntry("links", 0);
        assertThat(visitor.get(link).status()).isEqualTo(404);
        assertThat(ann.get("/admin/audit?career=" + slug()).each("what"))
                .containsExactly("unlinked", "linked", "begun");
    }

    private static Map<String, Object> text(Guide guide, long revision, String form, long step) {
        return new LinkedHashMap<>(Map.of("guide", guide, "revision", revision, "form", form, "step", step));
    }

    private Answer put(Http editor, Map<String, Object> text) {
        return editor.put(at + "/draft", text);
    }

    private void save(Http editor, Guide guide) {
        Object revision = editor.get(at + "/draft").body().get("revision");
        assertThat(put(editor, new LinkedHashMap<>(Map.of("guide", guide, "revision", revision)))
                        .status())
                .isEqualTo(200);
    }

    private static String problem(String slug) {
        return "urn:waymark:problem:" + slug;
    }
}
