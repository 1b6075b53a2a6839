package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.recommendation.SampleCareers;

class CareerCatalogTest {
    private static final Map<String, Double> INTERESTS = SampleCareers.interests(1, 2, 3, 4, 5, 6);

    @Test
    void a_career_is_found_by_its_slug_its_former_slugs_and_its_id() {
        CatalogSnapshot careers =
                CatalogSnapshot.of(List.of(Career.of(SampleCareers.career("baker", 1, "food", INTERESTS))), 1);
        assertThat(careers.bySlug("baker")).contains(0);
        assertThat(careers.bySlug("former-baker")).contains(0);
        assertThat(careers.byId("baker")).contains(0);
        assertThat(careers.bySlug("butcher")).isEmpty();
    }

    @Test
    void a_rating_off_its_scale_and_an_incomplete_set_of_interests_count_as_not_known() {
        Career career = Career.of(
                SampleCareers.career("x", 1, "y", Map.of("R", 3.0), Map.of("support", 8.0), Map.of("outdoors", 2.0)));
        assertThat(career.ratings()).containsOnlyKeys(Feature.OUTDOORS);
    }

    @Test
    void the_catalog_keeps_the_newest_of_each_career_and_counts_withdrawn_ones_in_the_revision() {
        var catalog = new CareerCatalog();
        catalog.put(SampleCareers.career("a", 3, "x", INTERESTS));
        catalog.put(SampleCareers.career("b", 5, "x", INTERESTS));
        catalog.put(SampleCareers.career("a", 2, "older", INTERESTS));
        catalog.caughtUp();
        assertThat(catalog.snapshot().revision()).isEqualTo(8);
        assertThat(catalog.snapshot().careers()).extracting(Career::category).containsOnly("x");
        catalog.put(new CareerWithdrawn("b", 6, "b", SampleCareers.NOW));
        catalog.put(SampleCareers.career("b", 5, "x", INTERESTS));
        assertThat(catalog.snapshot().revision()).isEqualTo(9);
        assertThat(catalog.snapshot().careers()).extracting(Career::id).containsExactly("a");
        catalog.close();
    }

    @Test
    void a_flurry_of_changes_is_told_once_and_what_fails_is_tried_again() {
        var catalog = new CareerCatalog();
        var told = new AtomicInteger();
        var failures = new AtomicInteger();
        catalog.whenChanged(careers -> {
            if (failures.get() == 0) {
                failures.incrementAndGet();
                throw new IllegalStateException("not yet");
            }
            told.incrementAndGet();
        });
        catalog.caughtUp();
        for (int i = 0; i < 50; i++) {
            catalog.put(SampleCareers.career("flurry", i, "x", INTERESTS));
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(told::get, n -> n == 1);
        Awaitility.await().during(Duration.ofSeconds(3)).until(told::get, n -> n == 1);
        assertThat(failures).hasValue(1);
        catalog.close();
    }
}
