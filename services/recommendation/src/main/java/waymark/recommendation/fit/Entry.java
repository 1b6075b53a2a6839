package waymark.recommendation.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import waymark.recommendation.career.Catalogue;
import waymark.recommendation.career.Families;

/**
 * One line of a list in which nearly the same occupations (see {@link Families}) are shown once.
 *
 * @param face the index of the career that is shown: of those an editor wrote a guide for the one that fits best, if it fits as well
 *     as the family's best within the error of a fit ({@link Ranking#margin}); else the family's best
 * @param alike the indices of the others, best first
 */
public record Entry(int face, int[] alike) {

    private static final int[] NONE = {};

    /** A career that stands for itself alone. */
    public static Entry alone(int index) {
        return new Entry(index, NONE);
    }

    /** All careers of a ranking that pass, as entries in the order in which their faces fit. */
    public static List<Entry> all(Ranking ranking, IntPredicate passing) {
        Families families = ranking.catalogue().families();
        int[][] members = new int[ranking.size()][];
        int[] faces = IntStream.range(0, families.size())
                .mapToObj(
                        f -> Arrays.stream(families.members(f)).filter(passing).toArray())
                .filter(some -> some.length > 0)
                .mapToInt(some -> {
                    int face = face(ranking, some);
                    members[face] = some;
                    return face;
                })
                .toArray();
        return ranking.ordered(faces)
                .mapToObj(face -> new Entry(
                        face,
                        ranking.ordered(members[face]).filter(m -> m != face).toArray()))
                .toList();
    }

    private static int face(Ranking ranking, int[] members) {
        Catalogue careers = ranking.catalogue();
        int best = members[0];
        int guide = -1;
        for (int m : members) {
            best = ranking.fit(m) > ranking.fit(best) ? m : best;
            boolean better = guide < 0 || ranking.fit(m) > ranking.fit(guide);
            guide = !careers.career(m).imported() && better ? m : guide;
        }
        return guide >= 0 && ranking.fit(best) - ranking.fit(guide) <= ranking.margin() ? guide : best;
    }
}
