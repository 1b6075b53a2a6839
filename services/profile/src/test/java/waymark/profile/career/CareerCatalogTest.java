package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CareerCatalogTest {

    @Test
    void a_career_is_found_by_its_slug_its_former_slugs_and_its_id() {
        CareerCatalog careers = CareerCatalog.NONE.with(career("c1", 1, "chef", "cook"));
        assertThat(careers.bySlug("chef")).isPresent();
        assertThat(careers.bySlug("cook")).isEqualTo(careers.byId("c1"));
        assertThat(careers.bySlug("baker")).isEmpty();
    }

    @Test
    void a_present_slug_goes_before_anothers_former_one() {
        CareerCatalog careers = CareerCatalog.NONE.with(career("c2", 1, "cook")).with(career("c1", 1, "chef", "cook"));
        assertThat(careers.bySlug("cook")).map(Career::id).hasValue("c2");
    }

    @Test
    void what_is_older_or_the_same_changes_nothing() {
        CareerCatalog careers = CareerCatalog.NONE.with(career("c1", 2, "chef"));
        assertThat(careers.with(career("c1", 2, "other"))).isSameAs(careers);
        assertThat(careers.with(career("c1", 1, "other"))).isSameAs(careers);
        assertThat(careers.without("c1", 1)).isSameAs(careers);
    }

    @Test
    void a_withdrawn_career_comes_back_only_with_a_newer_version() {
        CareerCatalog careers =
                CareerCatalog.NONE.with(career("c1", 1, "chef", "cook")).without("c1", 2);
        assertThat(careers.bySlug("chef")).isEmpty();
        assertThat(careers.bySlug("cook")).isEmpty();
        assertThat(careers.with(career("c1", 1, "chef")).byId("c1")).isEmpty();
        assertThat(careers.with(career("c1", 3, "chef")).byId("c1")).isPresent();
        assertThat(CareerCatalog.NONE
                        .without("c1", 2)
                        .with(career("c1", 1, "chef"))
                        .byId("c1"))
                .isEmpty();
    }

    private static Career career(String id, long revision, String slug, String... former) {
        return new Career(id, revision, slug, List.of(former), slug, List.of());
    }
}
