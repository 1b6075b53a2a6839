package waymark.recommendation.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import waymark.recommendation.career.OccupationFamilies;
import waymark.recommendation.fit.Ranking;

/**
 * One line of a list in which nearly the same occupations (see {@link OccupationFamilies}) are shown once.
 *
 * @param face the index of the career that is shown: of those an editor wrote a guide for the one that fits best, if it
 *     fits as well as the family's best within the error of a fit ({@link Ranking#margin}); else the family's best
 * @param alike the indices of the others, best first
 */
public record FamilyEntry(int face, int[] alike) {

    private static final int NOBODY = -1;
    private static final int[] NONE = {};

    /** A career that stands for itself alone. */
    public static FamilyEntry alone(int index) {
        return new FamilyEntry(index, NONE);
    }

    /** All careers of a ranking that pass, as entries in the order in which their faces fit. */
    public static List<FamilyEntry> all(Ranking ranking, IntPredicate passing) {
        OccupationFamilies families = ranking.catalogue().families();
        int[] faces = new int[families.size()];
        int count = 0;
        for (int family = 0; family < families.size(); family++) {
            int face = face(ranking, families.members(family), passing);
            if (face != NOBODY) {
                faces[count++] = face;
            }
        }
        List<FamilyEntry> entries = new ArrayList<>(count);
        for (int face : ranking.ordered(Arrays.copyOf(faces, count))) {
            entries.add(new FamilyEntry(face, others(ranking, families.members(families.of(face)), face, passing)));
        }
        return entries;
    }

    private static int face(Ranking ranking, int[] members, IntPredicate passing) {
        int best = NOBODY;
        int guide = NOBODY;
        for (int m : members) {
            if (passing.test(m)) {
                best = better(ranking, m, best);
                guide = ranking.catalogue().career(m).imported() ? guide : better(ranking, m, guide);
            }
        }
        boolean asGood = guide != NOBODY && ranking.fit(best) - ranking.fit(guide) <= ranking.margin();
        return asGood ? guide : best;
    }

    private static int better(Ranking ranking, int one, int other) {
        return other == NOBODY || ranking.fit(one) > ranking.fit(other) ? one : other;
    }

    private static int[] others(Ranking ranking, int[] members, int face, IntPredicate passing) {
        if (members.length == 1) {
            return NONE;
        }
        int[] others =
                Arrays.stream(members).filter(m -> m != face && passing.test(m)).toArray();
        return others.length == 0 ? NONE : ranking.ordered(others);
    }
}
