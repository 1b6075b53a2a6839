package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.profile.Race;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    CohortStore store;

    private final String counselor = UUID.randomUUID().toString();

    @Test
    void what_was_made_comes_back_equal() {
        Cohort made = cohort(Cohort.newCode(), null);
        assertThat(store.insert(made)).isTrue();
        assertThat(store.find(made.id())).hasValue(made);
        assertThat(store.byCode(made.code())).hasValue(made);
        assertThat(store.byKey(counselor, null)).isEmpty();
    }

    @Test
    void a_code_leads_to_one_cohort() {
        String code = Cohort.newCode();
        assertThat(store.insert(cohort(code, null))).isTrue();
        assertThat(store.insert(cohort(code, null))).isFalse();
    }

    @Test
    void of_many_requests_with_the_same_key_one_makes_a_cohort() throws Exception {
        assertThat(Race.of(16, n -> store.insert(cohort(Cohort.newCode(), "key"))))
                .containsOnlyOnce(true);
        assertThat(store.byKey(counselor, "key")).isPresent();
        assertThat(store.byKey("other", "key")).isEmpty();
    }

    private Cohort cohort(String code, String key) {
        return new Cohort(UUID.randomUUID().toString(), 1, "10b", code, counselor, "Ms. N", NOW, key, null);
    }
}
