package waymark.quiz.scoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.events.Estimate;
import waymark.events.Interest;
import waymark.events.WorkScale;
import waymark.quiz.instrument.Instrument;

/**
 * How one scale's score moved between two sittings of an instrument, and which answers moved it.
 *
 * @param scale R, I, A, S, E, C, a value or a circumstance
 * @param label what people call it
 * @param change second minus first, −100 to 100: the points of all items added up
 * @param real true if it is more than measurement error explains, as {@link Estimate#differsFrom} says
 * @param items those that moved it, the strongest first
 */
@Serdeable
public record ScoreChange(
        String scale, String label, double first, double second, double change, boolean real, List<ItemChange> items) {
    /** Less is what arithmetic leaves, not what somebody answered. */
    private static final double LEAST = 1e-9;

    private static final Comparator<ItemChange> STRONGEST =
            Comparator.comparingDouble((ItemChange i) -> -Math.abs(i.points())).thenComparing(ItemChange::id);

    /**
     * What one item added to a change.
     *
     * @param text as it was asked last
     * @param first the answer in words; absent where it was left out, or not asked
     * @param points of the scale, below zero where it pulled the score down
     */
    @Serdeable
    public record ItemChange(String id, String text, @Nullable String first, @Nullable String second, double points) {}

    /**
     * What was answered in a completed sitting.
     *
     * @param answers item id to answer
     */
    public record Answered(Instrument instrument, Map<String, Integer> answers, Scores scores) {
        private Optional<Score> score(String scale) {
            return Stream.of(scores.interests(), scores.values(), scores.setting())
                    .flatMap(kind -> Stream.ofNullable(kind.get(scale)))
                    .findFirst();
        }

        private List<Instrument.Item> of(String scale) {
            return instrument.items().stream()
                    .filter(item -> item.scale().equals(scale) && answers.containsKey(item.id()))
                    .toList();
        }

        /** How much one answer speaks for its scale, 0–100: the mean of these is the score. */
        private double share(Instrument.Item item) {
            Instrument.Scale points = instrument.scale();
            int keyed = item.keyed(answers.getOrDefault(item.id(), points.min()), points);
            return 100.0 * (keyed - points.min()) / (points.max() - points.min());
        }

        private @Nullable String words(String item) {
            Integer answer = answers.get(item);
            return answer == null
                    ? null
                    : instrument
                            .scale()
                            .labels()
                            .get(answer - instrument.scale().min());
        }
    }

    /** One for each scale that both have a score for: interests, values, circumstances. */
    public static List<ScoreChange> between(Answered first, Answered second) {
        return Stream.of(Interest.KEYS, WorkScale.VALUE_KEYS, WorkScale.SETTING_KEYS)
                .flatMap(List::stream)
                .flatMap(scale -> first.score(scale).stream()
                        .flatMap(one -> second.score(scale).stream().map(two -> of(scale, one, two, first, second))))
                .toList();
    }

    private static ScoreChange of(String scale, Score one, Score two, Answered first, Answered second) {
        boolean real = new Estimate(one.score(), one.standardError())
                .differsFrom(new Estimate(two.score(), two.standardError()));
        return new ScoreChange(
                scale,
                Interest.KEYS.contains(scale) ? Interest.valueOf(scale).label() : WorkScale.label(scale),
                one.score(),
                two.score(),
                two.score() - one.score(),
                real,
                items(scale, (one.score() + two.score()) / 2, first, second));
    }

    /**
     * A score is the mean of its items, so each adds {@code (its share − c) / n} to {@code score − c}, whatever c is;
     * an item that was left out adds nothing. With c between both scores, leaving out what was answered as all the rest
     * moves nothing, as it should.
     */
    private static List<ItemChange> items(String scale, double centre, Answered first, Answered second) {
        List<Instrument.Item> before = first.of(scale);
        List<Instrument.Item> after = second.of(scale);
        List<ItemChange> moved = new ArrayList<>();
        for (Instrument.Item item : after) {
            double was = before.stream()
                    .filter(i -> i.id().equals(item.id()))
                    .mapToDouble(i -> (first.share(i) - centre) / before.size())
                    .sum();
            moved.add(change(item, (second.share(item) - centre) / after.size() - was, first, second));
        }
        for (Instrument.Item item : before) {
            if (after.stream().noneMatch(i -> i.id().equals(item.id()))) {
                moved.add(change(item, -(first.share(item) - centre) / before.size(), first, second));
            }
        }
        return moved.stream()
                .filter(i -> Math.abs(i.points()) > LEAST)
                .sorted(STRONGEST)
                .toList();
    }

    private static ItemChange change(Instrument.Item item, double points, Answered first, Answered second) {
        return new ItemChange(item.id(), item.text(), first.words(item.id()), second.words(item.id()), points);
    }
}
