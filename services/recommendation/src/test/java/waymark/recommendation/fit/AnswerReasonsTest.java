package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.recommendation.Interests1;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.affinity.Instrument;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.model.Model;

/** Which answers are named as reasons: what holds of {@code waymark-3}. */
class AnswerReasonsTest {
    private static final Instrument QUIZ = Interests1.instrument();
    private static final CatalogSnapshot CAREERS = CatalogSnapshot.of(SimulatedCareers.of(1, 200), 1);

    private static Ranking rank(SimulatedPeople.Person person, CatalogSnapshot careers) {
        return Matcher.rank(person.scores(), person.answers(), Model.WAYMARK_3, careers);
    }

    @Test
    void what_is_shown_is_at_most_three_for_and_two_against_and_names_answers() {
        for (SimulatedPeople.Person person : SimulatedPeople.of(9, 30, QUIZ)) {
            Ranking ranking = rank(person, CAREERS);
            for (int i : ranking.first(20)) {
                List<Reason> shown = ranking.match(i, 3).reasons();
                assertThat(shown).isSortedAccordingTo(telling(ranking));
                assertThat(ranking.match(i).reasons()).isSortedAccordingTo(telling(ranking));
                assertThat(side(shown, "for")).hasSizeLessThanOrEqualTo(3);
                assertThat(side(shown, "against")).hasSizeLessThanOrEqualTo(2);
                List<Reason> all = ranking.match(i).reasons();
                assertThat(all).containsAll(shown);
                assertThat(all.stream().map(r -> r.kind() + r.key())).doesNotHaveDuplicates();
                assertThat(all.stream().flatMap(r -> Stream.ofNullable(r.duty())))
                        .doesNotHaveDuplicates();
                if (side(all, "for").anyMatch(r -> r.duty() != null)) {
                    assertThat(side(shown, "for")).anyMatch(r -> r.duty() != null);
                }
            }
        }
    }

    @Test
    void that_neither_side_has_something_is_said_only_when_nothing_else_is_left() {
        int absences = 0;
        for (SimulatedPeople.Person person : SimulatedPeople.of(10, 30, QUIZ)) {
            Ranking ranking = rank(person, CAREERS);
            for (int i : ranking.first(20)) {
                long left = side(ranking.match(i).reasons(), "for")
                        .filter(r -> !isAbsence(r, ranking) && !r.negligible())
                        .count();
                List<Reason> shown = side(ranking.match(i, 3).reasons(), "for").toList();
                assertThat(shown.stream()
                                .filter(r -> !isAbsence(r, ranking) && !r.negligible())
                                .count())
                        .isEqualTo(Math.min(3, left));
                absences += (int) side(ranking.match(i).reasons(), "for")
                        .filter(r -> isAbsence(r, ranking))
                        .count();
            }
        }
        assertThat(absences).as("there are some").isPositive();
    }

    /** A dislike that the work spares one never stands before something that is liked and there. */
    private static Comparator<Reason> telling(Ranking ranking) {
        return Comparator.comparing((Reason r) -> r.key().equals("others"))
                .thenComparing(r -> r.direction().equals("for") && isAbsence(r, ranking))
                .thenComparing(r -> -Math.abs(r.contribution()));
    }

    /** The person wants less of it than of other things, and the work has less. All answers together count as one. */
    private static boolean isAbsence(Reason reason, Ranking ranking) {
        return switch (reason.kind()) {
            case "answer" -> reason.duty() == null;
            case "value" -> false;
            default ->
                ranking.preference()[
                                Feature.ALL.stream()
                                        .filter(f -> f.key().equals(reason.key()))
                                        .findFirst()
                                        .orElseThrow()
                                        .ordinal()]
                        < 0;
        };
    }

    private static Stream<Reason> side(List<Reason> reasons, String direction) {
        return reasons.stream().filter(r -> r.direction().equals(direction));
    }
}
