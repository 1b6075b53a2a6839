package waymark.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Http.Answer;
import waymark.content.career.Slug;
import waymark.content.guide.Guide;
import waymark.events.CareerEvent;

/** Admins write, everybody reads. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private Http visitor;
    private Http admin;
    private String title;
    private String slug;

    @BeforeEach
    void chooseATitleNobodyHas() {
        visitor = new Http(server.getURI(), null);
        admin = visitor.as(Tokens.admin("ann"));
        title = "Lichenologist " + UUID.randomUUID();
        slug = Slug.of(title);
    }

    @Test
    void only_an_admin_begins_a_career() {
        Guide guide = Guides.begun(title, "science");
        assertThat(visitor.post("/admin/careers", guide).status()).isEqualTo(401);
        assertThat(visitor.as(Tokens.student("sam"))
                        .post("/admin/careers", guide)
                        .status())
                .isEqualTo(403);
        Answer begun = admin.post("/admin/careers", Map.of("title", title, "category", "science"));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.body()).containsEntry("slug", slug).containsEntry("state", "draft");
        assertThat(begun.body().get("problems")).asInstanceOf(LIST).contains("Add at least one source.");
        assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(404);
        assertThat(admin.post("/admin/careers", guide).status()).isEqualTo(409);
        assertThat(admin.post("/admin/careers", Guides.begun(title + "x", "witchcraft"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/admin/careers", Guides.begun(" ", "science")).status())
                .isEqualTo(422);
    }

    @Test
    void a_draft_may_have_gaps_but_cannot_be_published_with_them() {
        admin.post("/admin/careers", Guides.begun(title, "science"));
        Answer refused = admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).containsEntry("type", "urn:waymark:problem:guide-incomplete");
        assertThat(refused.body().get("errors")).asInstanceOf(LIST).contains("Add at least one source.");
    }

    @Test
    void publishing_shows_the_guide_to_everybody_at_once_and_tells_the_other_services() throws IOException {
        publishNew();
        Answer page = visitor.get("/careers/" + slug);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .containsEntry("id", slug)
                .containsEntry("title", title)
                .containsEntry("version", 1)
                .containsEntry("categoryName", "Science")
                .containsEntry("imported", false)
                .containsKeys("updatedAt", "overview", "work", "rightForYou", "path", "resources", "pay", "outlook");
        assertThat(page.as(Guide.class)).isEqualTo(Guides.complete(title));
        assertThat(visitor.get("/careers?q=" + slug).each("slug")).startsWith(slug);
        assertThat(visitor.get("/careers/suggest?q=" + slug).each("matched")).contains(title);
        await().untilAsserted(() -> assertThat(Records.of("career", slug)).hasSize(1));
        var event = json.readValue(Records.of("career", slug).getFirst().value(), CareerEvent.CareerPublished.class);
        assertThat(event.title()).isEqualTo(title);
        assertThat(event.steps()).hasSize(5);
        assertThat(admin.post("/admin/careers/" + slug + "/publish", null).body())
                .containsEntry("version", 1);
    }

    @Test
    void a_draft_somebody_else_changed_meanwhile_is_not_overwritten() {
        admin.post("/admin/careers", Guides.begun(title, "science"));
        Guide mine = Guides.complete(title);
        Answer saved = admin.put("/admin/careers/" + slug + "/draft", Map.of("guide", mine, "revision", 1));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).containsEntry("revision", 2);
        assertThat(admin.put("/admin/careers/" + slug + "/draft", Map.of("guide", mine, "revision", 1))
                        .status())
                .as("the same again")
                .isEqualTo(200);
        Guide theirs = Guides.titled(mine, "Other");
        Answer stale = admin.put("/admin/careers/" + slug + "/draft", Map.of("guide", theirs, "revision", 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().get("detail")).asInstanceOf(STRING).startsWith("Admin ann changed this career after");
        assertThat(admin.post("/admin/careers/" + slug + "/publish?revision=1", null)
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/admin/careers/" + slug + "/draft").body().get("guide"))
                .asInstanceOf(MAP)
                .containsEntry("title", title);
        assertThat(admin.put("/admin/careers/" + slug + "/draft", Map.of("revision", 2))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_edit_is_previewed_published_listed_as_a_version_and_taken_back() {
        publishNew();
        String newer = "Moss Expert " + UUID.randomUUID();
        save(Guides.titled(Guides.complete(title), newer));
        assertThat(visitor.get("/careers/" + slug).body()).containsEntry("title", title);
        assertThat(admin.get("/admin/careers/" + slug + "/preview").body()).containsEntry("title", newer);
        assertThat(admin.get("/admin/careers?state=changed").each("slug")).contains(slug);

        Answer published = admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(published.body()).containsEntry("slug", Slug.of(newer)).containsEntry("version", 2);
        Answer moved = visitor.get("/careers/" + slug);
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo("/careers/" + Slug.of(newer));
        assertThat(visitor.get("/careers/" + Slug.of(newer)).body()).containsEntry("id", slug);

        Answer versions = admin.get("/admin/careers/" + slug + "/versions");
        assertThat(versions.each("version")).containsExactly(2, 1);
        assertThat(versions.each("title")).containsExactly(newer, title);
        assertThat(versions.each("publishedBy")).containsOnly("Admin ann");
        assertThat(admin.get("/admin/careers/" + slug + "/versions/1").body())
                .containsEntry("title", title)
                .containsEntry("version", 1);
        assertThat(admin.get("/admin/careers/" + slug + "/versions/7").status()).isEqualTo(404);

        Answer restored = admin.post("/admin/careers/" + slug + "/versions/1/restore", null);
        assertThat(restored.body()).containsEntry("state", "changed");
        admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(visitor.get("/careers/" + slug).body())
                .containsEntry("title", title)
                .containsEntry("version", 3);
        assertThat(visitor.get("/careers/" + Slug.of(newer)).status()).isEqualTo(301);
    }

    @Test
    void a_withdrawn_career_is_gone_until_it_is_published_again() {
        publishNew();
        assertThat(admin.post("/admin/careers/" + slug + "/withdraw", null).body())
                .containsEntry("state", "withdrawn");
        Answer gone = visitor.get("/careers/" + slug);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).containsEntry("type", "urn:waymark:problem:career-withdrawn");
        assertThat(visitor.get("/careers?q=" + slug).each("slug")).doesNotContain(slug);
        await().untilAsserted(() -> assertThat(Records.of("career", slug))
                .extracting(Records::type)
                .endsWith("content.career-withdrawn.v1"));
        admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(visitor.get("/careers/" + slug).status()).isEqualTo(200);
    }

    @Test
    void an_unchanged_guide_is_not_sent_twice() {
        publishNew();
        String etag = visitor.get("/careers/" + slug).header("ETag");
        Answer again = visitor.get("/careers/" + slug, "If-None-Match", etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.raw().body()).isEmpty();
        save(Guides.titled(Guides.complete(title), title + "!"));
        admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(visitor.get("/careers/" + slug, "If-None-Match", etag).status())
                .isEqualTo(200);
    }

    @Test
    void never_published_is_no_career_to_withdraw_or_restore() {
        admin.post("/admin/careers", Guides.begun(title, "science"));
        assertThat(admin.post("/admin/careers/" + slug + "/withdraw", null).status())
                .isEqualTo(409);
        assertThat(admin.get("/admin/careers/" + slug + "/versions").items()).isEmpty();
        assertThat(admin.post("/admin/careers/" + slug + "/versions/1/restore", null)
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/admin/careers?q=" + slug.substring(14)).each("state"))
                .containsExactly("draft");
        assertThat(admin.get("/admin/careers?state=lost").status()).isEqualTo(422);
        assertThat(List.of("draft", "preview", "versions")).allSatisfy(part -> assertThat(
                        admin.get("/admin/careers/no-such/" + part).status())
                .isEqualTo(404));
    }

    private void publishNew() {
        admin.post("/admin/careers", Guides.complete(title));
        assertThat(admin.post("/admin/careers/" + slug + "/publish", null).status())
                .isEqualTo(200);
    }

    private void save(Guide guide) {
        Object revision = admin.get("/admin/careers/" + slug + "/draft").body().get("revision");
        Answer saved = admin.put("/admin/careers/" + slug + "/draft", Map.of("guide", guide, "revision", revision));
        assertThat(saved.status()).isEqualTo(200);
    }
}
