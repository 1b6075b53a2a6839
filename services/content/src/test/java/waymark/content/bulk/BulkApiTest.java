package waymark.content.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Guides;
import waymark.content.Http;
import waymark.content.Http.Answer;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;

/** Many careers at once, where review is required. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkApiTest implements Backends {
    private static final Editor BO = new Editor("bo", "Bo");
    private static final Editor CY = new Editor("cy", "Cy");
    private static final Instant NOW = Instant.now();

    @Inject
    EmbeddedServer server;

    @Inject
    CareerStore careers;

    private Http visitor;
    private Http ann;
    private String written;
    private String approved;
    private String live;
    private String gaps;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new LinkedHashMap<>(Backends.super.getProperties());
        properties.put("waymark.review-required", "true");
        return properties;
    }

    @BeforeEach
    void aCareerAtEachStage() {
        visitor = new Http(server.getURI(), null);
        ann = visitor.as(Tokens.admin("ann"));
        String id = UUID.randomUUID().toString();
        written = "written-" + id;
        approved = "approved-" + id;
        live = "live-" + id;
        gaps = "gaps-" + id;
        careers.add(begun(written));
        Career submitted = begun(approved).submit(Guides.CATEGORIES, new Edit(BO, NOW));
        careers.add(submitted.approve(new Edit(CY, NOW)));
        careers.add(Career.createPublished(live, Guides.complete(live), false, BO, NOW));
        careers.add(Career.createDraft(gaps, Guides.begun(gaps, "science"), BO, NOW));
    }

    private static Career begun(String slug) {
        return Career.createDraft(slug, Guides.complete(slug), BO, NOW);
    }

    @Test
    void only_an_admin_does_it() {
        assertThat(visitor.post("/admin/careers/bulk", body("publish", approved))
                        .status())
                .isEqualTo(401);
        assertThat(visitor.as(Tokens.student("sam"))
                        .post("/admin/careers/bulk", body("publish", approved))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/careers/" + approved).status()).isEqualTo(404);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() {
        Answer plan = ann.post(
                "/admin/careers/bulk?dryRun=true", body("publish", written, approved, live, gaps, "no-such-career"));
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.each("slug")).containsExactly(written, approved, live, gaps, "no-such-career");
        assertThat(plan.each("title")).containsExactly(written, approved, live, gaps, "no-such-career");
        assertThat(plan.each("ok")).containsExactly(false, true, false, false, false);
        assertThat(plan.each("revision")).containsExactly(1, 3, 1, 1, 0);
        assertThat(plan.each("message").stream().map(Object::toString))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("Another editor must approve this draft"),
                        m -> assertThat(m).isEqualTo("Version 1 goes public."),
                        m -> assertThat(m).isEqualTo("It is public as drafted; nothing changes."),
                        m -> assertThat(m).endsWith("things are missing in the draft."),
                        m -> assertThat(m).isEqualTo("There is nothing at this address."));
        assertThat(visitor.get("/careers/" + approved).status()).isEqualTo(404);
        assertThat(dry("withdraw", live, written)).containsExactly(true, false);
        assertThat(dry("submit", written, approved, live, gaps)).containsExactly(true, false, false, false);
    }

    @Test
    void what_may_be_done_is_done_at_once_and_the_rest_is_left_alone() {
        Answer out = ann.post("/admin/careers/bulk", body("publish", written, approved));
        assertThat(out.each("ok")).containsExactly(false, true);
        assertThat(out.each("message")).contains("Done: published.");
        assertThat(visitor.get("/careers/" + approved).status()).isEqualTo(200);
        assertThat(visitor.get("/careers/" + written).status()).isEqualTo(404);
        assertThat(ann.post("/admin/careers/" + written + "/publish", null).status())
                .as("the same rule for one")
                .isEqualTo(409);

        ann.post("/admin/careers/bulk", body("withdraw", live));
        assertThat(visitor.get("/careers/" + live).status()).isEqualTo(410);

        assertThat(ann.post("/admin/careers/bulk", body("submit", written)).each("message"))
                .containsExactly("Done: sent for review.");
        assertThat(careers.at(written).orElseThrow().review().stage().label()).isEqualTo("in-review");
    }

    @Test
    void a_text_that_changed_after_it_was_looked_at_is_left_alone() {
        careers.change(live, c -> c.save(Guides.titled(c.draft(), "Later " + live), null, new Edit(BO, NOW)));
        Answer late = ann.post(
                "/admin/careers/bulk",
                Map.of("action", "submit", "careers", List.of(Map.of("slug", live, "revision", 1))));
        assertThat(late.each("message").getFirst()).asString().startsWith("Bo changed this career after");
        assertThat(late.each("ok")).containsExactly(false);
    }

    @Test
    void what_is_unclear_is_refused() {
        String[] many = IntStream.rangeClosed(0, 100).mapToObj(i -> "c" + i).toArray(String[]::new);
        for (Object wrong : List.of(body("dance", live), body("publish"), body("publish", many), Map.of())) {
            assertThat(ann.post("/admin/careers/bulk", wrong).body())
                    .containsEntry("type", "urn:waymark:problem:bulk-unclear");
        }
    }

    private List<Object> dry(String action, String... slugs) {
        return ann.post("/admin/careers/bulk?dryRun=true", body(action, slugs)).each("ok");
    }

    private static Map<String, Object> body(String action, String... slugs) {
        return Map.of(
                "action",
                action,
                "careers",
                Stream.of(slugs).map(slug -> Map.of("slug", slug)).toList());
    }
}
