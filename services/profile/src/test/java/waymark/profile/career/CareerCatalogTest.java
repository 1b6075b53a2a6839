package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareerCatalogTest {
    private final CareerCatalog careers = new CareerCatalog();

    @Test
    void a_career_is_found_by_its_slug_its_former_slugs_and_its_id() {
        careers.publish(career("c1", 1, "chef", "cook"));
        assertThat(careers.bySlug("chef")).isPresent();
        assertThat(careers.bySlug("cook")).isEqualTo(careers.byId("c1"));
        assertThat(careers.bySlug("baker")).isEmpty();
    }

    @Test
    void a_present_slug_goes_before_anothers_former_one() {
        careers.publish(career("c2", 1, "cook"));
        careers.publish(career("c1", 1, "chef", "cook"));
        assertThat(careers.bySlug("cook")).map(Career::id).hasValue("c2");
    }

    @Test
    void what_is_older_or_the_same_changes_nothing() {
        careers.publish(career("c1", 2, "chef"));
        assertThat(careers.changes()).isEqualTo(1);
        careers.publish(career("c1", 2, "other"));
        careers.publish(career("c1", 1, "other"));
        careers.withdraw("c1", 1);
        assertThat(careers.changes()).isEqualTo(1);
        assertThat(careers.bySlug("chef")).isPresent();
        assertThat(careers.bySlug("other")).isEmpty();
    }

    @Test
    void a_slug_that_was_asked_for_before_shows_what_changed_since() {
        careers.publish(career("c1", 1, "chef"));
        assertThat(careers.bySlug("cook")).isEmpty();
        careers.publish(career("c1", 2, "cook", "chef"));
        assertThat(careers.bySlug("cook")).isPresent();
    }

    @Test
    void a_withdrawn_career_comes_back_only_with_a_newer_version() {
        careers.publish(career("c1", 1, "chef", "cook"));
        careers.withdraw("c1", 2);
        assertThat(careers.bySlug("chef")).isEmpty();
        assertThat(careers.bySlug("cook")).isEmpty();
        careers.publish(career("c1", 1, "chef"));
        assertThat(careers.byId("c1")).isEmpty();
        careers.publish(career("c1", 3, "chef"));
        assertThat(careers.byId("c1")).isPresent();

        careers.withdraw("c2", 2);
        careers.publish(career("c2", 1, "chef"));
        assertThat(careers.byId("c2")).isEmpty();
    }

    private static Career career(String id, long revision, String slug, String... former) {
        return new Career(id, revision, slug, List.of(former), slug, List.of(), Instant.EPOCH);
    }
}
