package waymark.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.upstream.ServiceResult;

class CareerCacheTest {
    private final CareerCache careers = new CareerCache();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void an_answer_is_asked_for_once_until_a_career_changes() {
        assertThat(careers.keep("a", this::count).found()).contains(1);
        assertThat(careers.keep("a", this::count).found()).contains(1);
        careers.put(career("id", 1, "slug", "Title"));
        assertThat(careers.keep("a", this::count).found()).contains(2);
    }

    @Test
    void the_last_good_answer_stands_in_while_the_service_is_down() {
        careers.keep("a", this::count);
        careers.put(career("id", 1, "slug", "Title"));
        assertThat(careers.keep("a", () -> new ServiceResult.Unavailable<Integer>("content"))
                        .found())
                .contains(1);
        assertThat(careers.keep("b", () -> new ServiceResult.Unavailable<Integer>("content"))
                        .down())
                .isTrue();
        assertThat(careers.keep("b", this::count).found()).contains(2);
    }

    @Test
    void late_and_repeated_news_change_nothing() {
        careers.put(career("id", 3, "new", "New"));
        long revision = careers.revision();
        careers.put(career("id", 2, "old", "Old"));
        careers.remove("id", 1);
        assertThat(careers.find("new")).isPresent();
        assertThat(careers.find("old")).isEmpty();
        assertThat(careers.revision()).isEqualTo(revision);
    }

    @Test
    void a_withdrawn_career_is_gone_and_an_older_version_does_not_bring_it_back() {
        careers.put(career("id", 1, "slug", "Title"));
        careers.remove("id", 2);
        careers.put(career("id", 1, "slug", "Title"));
        assertThat(careers.all()).isEmpty();
    }

    private ServiceResult<Integer> count() {
        return new ServiceResult.Ok<>(calls.incrementAndGet());
    }

    private static CareerPublished career(String id, long revision, String slug, String title) {
        return new CareerPublished(
                id,
                revision,
                slug,
                List.of(),
                title,
                List.of(),
                "",
                "category",
                "25-4022.00",
                5,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                List.of(),
                false,
                Instant.EPOCH,
                List.of(),
                List.of());
    }
}
