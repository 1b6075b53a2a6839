package waymark.content.path.level;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import waymark.content.guide.EntryRequirements.Answers;

/**
 * What most people who were asked say: the level that most answers fall into.
 *
 * @param share how many of 100 gave such an answer
 */
public record MostCommonAnswer<E extends Enum<E>>(E level, double share) {

    /** The level named most, the lesser one if two are named alike; empty if nobody was asked. */
    public static <E extends Enum<E>> Optional<MostCommonAnswer<E>> of(
            @Nullable Answers answers, Class<E> levels, Function<String, Optional<E>> level) {
        return shares(answers, levels, level).entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(e -> new MostCommonAnswer<>(e.getKey(), e.getValue()));
    }

    /**
     * Which figure decides: for an occupation that is counted by itself what is usual, for one that is counted together
     * with others what people asked about it alone say; where there is none, the other.
     */
    public static <E extends Enum<E>> Optional<E> decided(
            boolean counted, Optional<E> usual, Optional<MostCommonAnswer<E>> asked) {
        Optional<E> answer = asked.map(MostCommonAnswer::level);
        return counted ? usual.or(() -> answer) : answer.or(() -> usual);
    }

    /** How many of 100 named each level, least level first. */
    public static <E extends Enum<E>> Map<E, Double> shares(
            @Nullable Answers answers, Class<E> levels, Function<String, Optional<E>> level) {
        Map<E, Double> shares = new EnumMap<>(levels);
        if (answers != null) {
            answers.shares().forEach((answer, share) -> level.apply(answer)
                    .ifPresent(l -> shares.merge(l, share, Double::sum)));
        }
        return shares;
    }
}
