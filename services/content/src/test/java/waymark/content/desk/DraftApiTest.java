package waymark.content.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
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
import waymark.content.career.Slug;

/** What a draft says of itself to the editor who opens it. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http admin;
    private String title;
    private String slug;

    @BeforeEach
    void chooseATitleNobodyHas() {
        admin = new Http(server.getURI(), Tokens.admin("ann"));
        title = "Lichenologist " + UUID.randomUUID();
        slug = Slug.of(title);
    }

    @Test
    void a_figure_nobody_knows_is_absent_and_one_that_is_zero_is_there() {
        Map<String, Object> guide = Map.of(
                "title",
                title,
                "category",
                "science",
                "outlook",
                Map.of("changePercent", 0, "openingsPerYear", 0),
                "sources",
                List.of(Map.of("name", "A survey", "url", "https://example.org")));
        Map<?, ?> kept = (Map<?, ?>) admin.post("/admin/careers", guide).body().get("guide");
        assertThat(kept.containsKey("preparation")).isFalse();
        assertThat(kept.get("outlook")).isEqualTo(Map.of("changePercent", 0.0, "openingsPerYear", 0));
        assertThat(kept.get("sources")).isEqualTo(List.of(Map.of("name", "A survey", "url", "https://example.org")));
    }

    @Test
    void a_draft_says_whether_it_would_go_out_unseen_and_whether_a_version_is_public() {
        admin.post("/admin/careers", Guides.complete(title));
        Map<String, Object> draft =
                admin.get("/admin/careers/" + slug + "/draft").body();
        assertThat(draft).containsEntry("open", false);
        assertThat(draft.get("actions"))
                .isEqualTo(List.of("submit", "publish", "publish-without-review", "autosave", "save-and-publish"));
        admin.post("/admin/careers/" + slug + "/publish", null);
        assertThat(admin.get("/admin/careers/" + slug + "/draft").body())
                .containsEntry("open", true)
                .containsEntry("actions", List.of("withdraw", "autosave", "save-and-publish"));
    }

    @Test
    void a_draft_is_discarded_as_it_was_seen_and_not_with_a_later_text_in_it() {
        admin.post("/admin/careers", Guides.complete(title));
        admin.post("/admin/careers/" + slug + "/publish", null);
        Number seen = save("Seen.");
        assertThat(draft().get("actions").toString()).contains("discard");
        Number later = save("Later.");
        String discard = "/admin/careers/" + slug + "/discard?revision=";
        assertThat(admin.post(discard + seen, null).status()).isEqualTo(409);
        assertThat(draft()).containsEntry("state", "changed");
        assertThat(admin.post(discard + later, null).body()).containsEntry("state", "published");
        assertThat(admin.get("/admin/audit?career=" + slug).body().get("items").toString())
                .contains("discarded");
    }

    private Map<String, Object> draft() {
        return admin.get("/admin/careers/" + slug + "/draft").body();
    }

    private Number save(String summary) {
        Map<String, Object> guide = new HashMap<>(guide());
        guide.put("summary", summary);
        Map<String, Object> text = Map.of("revision", draft().get("revision"), "guide", guide);
        return (Number)
                admin.put("/admin/careers/" + slug + "/draft", text).body().get("revision");
    }

    private Map<String, Object> guide() {
        Map<String, Object> guide = new HashMap<>();
        ((Map<?, ?>) draft().get("guide")).forEach((key, value) -> guide.put((String) key, value));
        return guide;
    }
}
