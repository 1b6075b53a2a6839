package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Families of nearly the same occupation, which lists show as one entry: members of one broad group of the Standard
 * Occupational Classification (the first six characters of their codes, as 25-205 for special education teachers), each
 * two of which are at least {@value #LIKENESS} of 100 alike in interests, values and settings. So a family never holds
 * two careers that differ, however many lie between them (complete linkage). Two careers taken at random are 78 alike
 * or less nine times out of ten.
 */
public final class OccupationFamilies {
    /** What a list does with them, in words to the person. */
    public static final String RULE =
            "Occupations that are nearly the same are one entry in your list, and it opens. If one of them has a"
                    + " written guide and fits as well within the error of its score, it is the one you see first.";

    /** See {@link Similarity#ofRatings}. */
    static final double LIKENESS = 90;

    private static final int BROAD_GROUP = 6;

    private final int[] family;
    private final List<int[]> members;

    private OccupationFamilies(int[] family, List<int[]> members) {
        this.family = family;
        this.members = members;
    }

    /** The families of these careers. Most are of one member. */
    static OccupationFamilies of(List<Career> careers) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < careers.size(); i++) {
            groups.computeIfAbsent(broadGroup(careers.get(i)), code -> new ArrayList<>())
                    .add(i);
        }
        int[] family = new int[careers.size()];
        List<int[]> members = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            for (List<Integer> one : linked(group, careers)) {
                one.forEach(i -> family[i] = members.size());
                members.add(one.stream().mapToInt(i -> i).sorted().toArray());
            }
        }
        return new OccupationFamilies(family, members);
    }

    private static String broadGroup(Career career) {
        String code = career.onetCode();
        return code.length() < BROAD_GROUP ? career.id() : code.substring(0, BROAD_GROUP);
    }

    /** Joins the two clusters whose least alike members are the most alike, as long as these are alike enough. */
    private static Collection<List<Integer>> linked(List<Integer> group, List<Career> careers) {
        double[][] likeness = likeness(group, careers);
        Map<Integer, List<Integer>> clusters = new TreeMap<>();
        for (int i = 0; i < group.size(); i++) {
            clusters.put(i, new ArrayList<>(List.of(group.get(i))));
        }
        for (int @Nullable [] pair = closest(clusters, likeness); pair != null; pair = closest(clusters, likeness)) {
            List<Integer> joined = Objects.requireNonNull(clusters.get(pair[0]));
            joined.addAll(Objects.requireNonNull(clusters.remove(pair[1])));
            for (int other : clusters.keySet()) {
                double least = Math.min(likeness[pair[0]][other], likeness[pair[1]][other]);
                likeness[pair[0]][other] = least;
                likeness[other][pair[0]] = least;
            }
        }
        return clusters.values();
    }

    private static double[][] likeness(List<Integer> group, List<Career> careers) {
        double[][] likeness = new double[group.size()][group.size()];
        for (int a = 0; a < group.size(); a++) {
            for (int b = 0; b < a; b++) {
                likeness[a][b] = Similarity.ofRatings(careers.get(group.get(a)), careers.get(group.get(b)));
                likeness[b][a] = likeness[a][b];
            }
        }
        return likeness;
    }

    private static int @Nullable [] closest(Map<Integer, List<Integer>> clusters, double[][] likeness) {
        int @Nullable [] closest = null;
        for (int a : clusters.keySet()) {
            for (int b : clusters.keySet()) {
                double bound = closest == null ? LIKENESS : Math.nextUp(likeness[closest[0]][closest[1]]);
                if (a < b && likeness[a][b] >= bound) {
                    closest = new int[] {a, b};
                }
            }
        }
        return closest;
    }

    /** How many there are. */
    public int size() {
        return members.size();
    }

    /** The number of the family of the career at this index of the catalogue. */
    public int of(int index) {
        return family[index];
    }

    /** The indices of a family's members, in order. Not to be written to. */
    public int[] members(int number) {
        return members.get(number);
    }
}
