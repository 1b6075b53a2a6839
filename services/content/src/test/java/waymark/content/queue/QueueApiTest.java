package waymark.content.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.guide.Guide;

/** What waits on the desk, and an imported career on its way to a guide. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    CareerStore careers;

    private Http admin;
    private String person;
    private String slug;

    @BeforeEach
    void somebodyNew() {
        person = "ann-" + UUID.randomUUID();
        slug = "lichenologist-" + UUID.randomUUID();
        admin = new Http(server.getURI(), Tokens.admin(person));
    }

    @Test
    void each_part_holds_what_it_says() {
        Guide guide = Guides.complete("Lichenologist " + slug);
        Instant old = Instant.now().minus(Duration.ofDays(366));
        careers.add(Career.createPublished("old-" + slug, guide, false, Editor.WAYMARK, old));
        careers.add(Career.createPublished("new-" + slug, guide, false, Editor.WAYMARK, Instant.now()));
        careers.add(imported("imported-" + slug, guide));
        Guide mine = Guides.begun("Mine " + slug, "science");
        admin.post("/admin/careers", mine);
        String mineSlug = "mine-" + slug;
        assertThat(slugs("mine")).containsExactly(mineSlug);
        assertThat(slugs("stale")).contains("old-" + slug).doesNotContain("new-" + slug, mineSlug);
        assertThat(slugs("imported")).contains("imported-" + slug).doesNotContain("new-" + slug);
        assertThat(slugs("all")).contains("old-" + slug, "new-" + slug, "imported-" + slug, mineSlug);
        assertThat(slugs("review")).doesNotContain("new-" + slug);
        assertThat(admin.get("/admin/queue").body().get("counts"))
                .asInstanceOf(MAP)
                .containsOnlyKeys("all", "mine", "review", "stale", "imported", "broken", "unreachable")
                .containsEntry("mine", 1);
    }

    @Test
    void the_queue_says_what_can_be_looked_for_and_done_and_what_it_shows() {
        assertThat(admin.get("/admin/queue?part=mine&sort=title").body())
                .containsEntry("part", "mine")
                .containsEntry("sort", "title");
        Map<String, Object> queue = admin.get("/admin/queue").body();
        assertThat(queue)
                .containsEntry("part", "all")
                .containsEntry("sort", "changed")
                .containsEntry("sorts", List.of("changed", "title", "published", "category"))
                .containsEntry("states", List.of("draft", "published", "changed", "withdrawn"))
                .containsEntry("actions", List.of("submit", "publish", "withdraw"));
        assertThat(((Map<?, ?>) queue.get("parts")).entrySet().stream().map(String::valueOf))
                .containsExactly(
                        "all=All careers",
                        "mine=Mine",
                        "review=Waiting for review",
                        "stale=Older than a year",
                        "imported=Imported, no guide",
                        "broken=Broken resources",
                        "unreachable=Could not be reached");
    }

    @Test
    void a_part_is_searched_sorted_and_paged() {
        for (String letter : List.of("b", "a", "c")) {
            admin.post("/admin/careers", Guides.begun(letter + " " + slug, "science"));
        }
        assertThat(admin.get("/admin/queue?part=mine&sort=title&q=" + slug).each("slug"))
                .containsExactly("a-" + slug, "b-" + slug, "c-" + slug);
        assertThat(admin.get("/admin/queue?part=mine&sort=title&size=2&page=1").each("slug"))
                .containsExactly("c-" + slug);
        assertThat(admin.get("/admin/queue?part=mine&category=law").items()).isEmpty();
        assertThat(admin.get("/admin/queue?part=mine&state=draft").items()).hasSize(3);
        for (String wrong : List.of("part=yours", "sort=luck", "state=odd", "size=0", "size=101", "page=-1")) {
            assertThat(admin.get("/admin/queue?" + wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void an_adopted_career_is_the_editors_draft_and_counts_as_written_once_it_is_out() {
        Guide guide = Guides.complete("Lichenologist " + slug);
        careers.add(imported(slug, guide));
        assertThat(careers.at(slug).orElseThrow().isAdopted()).isFalse();
        String listed = "/admin/careers?q=" + slug;
        assertThat(admin.get(listed).each("actions")).containsExactly(List.of("adopt"));
        assertThat(admin.post("/admin/careers/" + slug + "/adopt", null).status())
                .isEqualTo(200);
        assertThat(admin.post("/admin/careers/" + slug + "/adopt", null).status())
                .isEqualTo(200);
        Career adopted = careers.at(slug).orElseThrow();
        assertThat(adopted.isAdopted()).isTrue();
        assertThat(adopted.imported()).isTrue();
        assertThat(adopted.draft()).isEqualTo(guide);
        assertThat(slugs("mine")).containsExactly(slug);
        assertThat(admin.get(listed).each("actions")).doesNotContain(List.of("adopt"));
        Http.Answer other =
                new Http(server.getURI(), Tokens.admin("bob")).post("/admin/careers/" + slug + "/adopt", null);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).containsEntry("type", "urn:waymark:problem:adopted-already");

        Guide better = Guides.titled(guide, guide.title() + " again");
        admin.put(
                "/admin/careers/" + slug + "/draft",
                Map.of(
                        "guide",
                        better,
                        "revision",
                        careers.at(slug).orElseThrow().revision()));
        assertThat(admin.post("/admin/careers/" + slug + "/publish", null).status())
                .isEqualTo(200);
        assertThat(careers.at(slug).orElseThrow().imported()).isFalse();
        assertThat(admin.post("/admin/careers/" + slug + "/adopt", null).status())
                .isEqualTo(409);
    }

    private List<Object> slugs(String part) {
        return admin.get("/admin/queue?size=100&part=" + part + "&q=" + slug).each("slug");
    }

    private static Career imported(String slug, Guide guide) {
        return Career.createPublished(slug, guide, true, Editor.WAYMARK, Instant.now());
    }
}
