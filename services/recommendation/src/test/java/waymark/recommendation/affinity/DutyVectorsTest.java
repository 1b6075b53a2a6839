package waymark.recommendation.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.embedding.TextEmbedder;
import waymark.events.Interest;

class DutyVectorsTest {
    private static final Instrument QUIZ = new Instrument(
            "quiz/1",
            List.of(
                    new Instrument.Item("a", "Put a messy archive in order", Interest.C),
                    new Instrument.Item("b", "Look after animals on a farm", Interest.R)));
    private static final Duties ARCHIVIST = new Duties(
            List.of(
                    "Preserve old records and books",
                    "Organize archival records so that they can be found.",
                    "Answer questions of visitors"),
            true);
    private static final Duties FARMER =
            new Duties(List.of("Feed cattle and other farm animals.", "Mend fences on the farm"), true);
    private static final Duties UNKNOWN = new Duties(List.of(), true);

    @Test
    void an_item_is_nearer_to_work_that_is_about_it_and_finds_its_duty() {
        Affinities near = new DutyVectors().affinities(QUIZ, List.of(ARCHIVIST, FARMER, UNKNOWN));
        assertThat(near.row(0)[0]).isPositive().isGreaterThan(near.row(0)[1]);
        assertThat(near.row(1)[1]).isPositive().isGreaterThan(near.row(1)[0]);
        assertThat(near.duty(0, 0)).isEqualTo("Organize archival records so that they can be found.");
        assertThat(near.duty(1, 1)).isEqualTo("Feed cattle and other farm animals.");
        assertThat(near.isKnown(0)).isTrue();
        assertThat(near.isKnown(2)).isFalse();
        assertThat(near.row(0)[2]).isZero();
    }

    @Test
    void likeness_is_that_of_the_vectors() {
        TextEmbedder embedder = TextEmbedder.load();
        Affinities near = new DutyVectors().affinities(QUIZ, List.of(ARCHIVIST, FARMER));
        for (int item = 0; item < 2; item++) {
            assertThat((double) near.likeness(item)[item])
                    .isCloseTo(
                            TextEmbedder.similarity(
                                    embedder.embed(QUIZ.items().get(item).text()),
                                    embedder.embed(near.duty(item, item))),
                            within(1e-5));
        }
    }

    @Test
    void duties_are_read_when_somebody_asks_and_kept_by_their_texts() {
        var vectors = new DutyVectors();
        assertThat(vectors.size(QUIZ)).isZero();
        Affinities before = vectors.affinities(QUIZ, List.of(ARCHIVIST, FARMER));
        assertThat(vectors.size(QUIZ)).isEqualTo(2);
        Duties again = new Duties(new ArrayList<>(ARCHIVIST.texts()), true);
        Affinities after = vectors.affinities(QUIZ, List.of(again, new Duties(List.of("Sell shoes"), false)));
        assertThat(vectors.size(QUIZ)).isEqualTo(3);
        assertThat(after.row(0)[0]).isEqualTo(before.row(0)[0]);
        vectors.keepOnly(List.of(again));
        assertThat(vectors.size(QUIZ)).isEqualTo(1);
        assertThat(vectors.affinities(QUIZ, List.of(FARMER)).row(1)[0]).isEqualTo(before.row(1)[1]);
    }

    @Test
    void an_instrument_that_asks_the_same_of_all_interests_tells_nothing() {
        Instrument same = new Instrument(
                "same/1",
                IntStream.range(0, 6)
                        .mapToObj(i -> new Instrument.Item("i" + i, "Work", Interest.values()[i]))
                        .toList());
        assertThat(new DutyVectors().affinities(same, List.of(ARCHIVIST)).isKnown(0))
                .isFalse();
        assertThat(new DutyVectors()
                        .affinities(new Instrument("none/1", List.of()), List.of(ARCHIVIST))
                        .isKnown(0))
                .isFalse();
    }
}
