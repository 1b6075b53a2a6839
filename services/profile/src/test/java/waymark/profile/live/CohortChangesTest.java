package waymark.profile.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;

class CohortChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "Class", "ABCD2345", "head", "Head", NOW, null, null);

    private final CohortChanges changes = new CohortChanges("k");

    @BeforeEach
    void ada_is_in_it() {
        changes.begin(10);
        changes.beginReading();
        changes.read(COHORT, List.of(Consent.given(COHORT, "ada", "Ada", 1, NOW)));
    }

    @Test
    void a_change_of_a_person_concerns_the_cohorts_they_are_in() {
        assertThat(changes.note(CohortChange.of(11, "bob", null))).isFalse();
        assertThat(changes.newerThan(10)).isFalse();
        assertThat(changes.note(CohortChange.of(12, "ada", ConsentPart.PLAN))).isTrue();
        assertThat(changes.newerThan(10)).isTrue();
        assertThat(changes.revision()).isEqualTo(12);
        assertThat(changes.changedSince(10)).contains(List.of("ada"));
        assertThat(changes.changedSince(12)).contains(List.of());
    }

    @Test
    void a_students_page_is_about_that_student_or_about_what_may_be_theirs() {
        changes.note(CohortChange.in(11, "k", "bob"));
        assertThat(changes.newerThan(10, null)).isTrue();
        assertThat(changes.newerThan(10, "ada")).isFalse();
        assertThat(changes.newerThan(10, "bob")).isTrue();
        assertThat(changes.newerThan(9, "ada"))
                .as("what came before it is followed")
                .isTrue();
        changes.note(CohortChange.in(12, "k", null));
        assertThat(changes.newerThan(11, "ada")).as("anybody").isTrue();
        assertThat(changes.newerThan(12, "ada")).isFalse();
    }

    @Test
    void a_change_of_a_cohort_concerns_it_alone_and_has_it_read_again() {
        assertThat(changes.note(CohortChange.in(11, "other", null))).isFalse();
        assertThat(changes.beginReading()).isFalse();
        assertThat(changes.note(CohortChange.in(12, "k", null))).isTrue();
        assertThat(changes.changedSince(11)).as("anybody").isEmpty();
        assertThat(changes.beginReading()).isTrue();
    }

    @Test
    void whoever_joins_or_leaves_is_named() {
        changes.note(CohortChange.in(11, "k", "bob"));
        changes.note(CohortChange.in(12, "k", "ada"));
        changes.beginReading();
        changes.read(COHORT, List.of(Consent.given(COHORT, "bob", "Bob", 1, NOW)));
        assertThat(changes.changedSince(10)).contains(List.of("ada", "bob"));
        assertThat(changes.has("ada")).isFalse();
        assertThat(changes.has("bob")).isTrue();
    }

    @Test
    void who_turns_out_to_be_no_member_is_not_named() {
        changes.note(CohortChange.in(11, "k", "ada"));
        assertThat(changes.note(CohortChange.of(12, "stranger", null)))
                .as("as long as the members are not known")
                .isTrue();
        changes.beginReading();
        changes.read(COHORT, List.of(Consent.given(COHORT, "ada", "Ada", 1, NOW)));
        assertThat(changes.changedSince(10)).contains(List.of("ada"));
    }

    @Test
    void what_is_written_while_the_members_are_read_may_be_of_any_of_them() {
        changes.note(CohortChange.in(11, "k", "bob"));
        changes.beginReading();
        assertThat(changes.note(CohortChange.of(12, "bob", null))).isTrue();
        changes.read(COHORT, List.of(Consent.given(COHORT, "bob", "Bob", 1, NOW)));
        assertThat(changes.changedSince(11)).contains(List.of("bob"));
    }

    @Test
    void a_revision_from_before_all_that_is_known_may_have_missed_anything() {
        assertThat(changes.newerThan(9)).isTrue();
        assertThat(changes.changedSince(9)).isEmpty();
        assertThat(changes.note(CohortChange.any(13))).isTrue();
        assertThat(changes.changedSince(12)).isEmpty();
    }

    @Test
    void more_than_a_hundred_are_not_named_one_by_one() {
        IntStream.rangeClosed(0, CohortChanges.MOST_NAMED)
                .forEach(n -> changes.note(CohortChange.in(11 + n, "k", "p" + n)));
        assertThat(changes.changedSince(10)).isEmpty();
        assertThat(changes.changedSince(11)).isPresent();
    }

    @Test
    void what_could_not_be_read_is_read_another_time() {
        changes.note(CohortChange.in(11, "k", null));
        assertThat(changes.beginReading()).isTrue();
        changes.notRead();
        assertThat(changes.beginReading()).isTrue();
    }
}
