package waymark.evaluation.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People in groups, that is, fields.
 *
 * @param members the people of each group, by their places
 * @param people how many there are in all
 */
public record Groups(List<int[]> members, int people) {

    /** The groups that these names make, one name for each person. */
    public static Groups of(List<String> names) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(i);
        }
        return new Groups(
                byName.values().stream()
                        .map(places -> places.stream().mapToInt(i -> i).toArray())
                        .toList(),
                names.size());
    }

    /** Everybody once. */
    public int[] everybody() {
        int[] weights = new int[people];
        members.forEach(group -> {
            for (int person : group) {
                weights[person] = 1;
            }
        });
        return weights;
    }

    /**
     * How often each person is drawn when every group is drawn anew from itself, with replacement (stratified
     * bootstrap).
     */
    public int[] resample(Random random) {
        int[] weights = new int[people];
        for (int[] group : members) {
            for (int drawn = 0; drawn < group.length; drawn++) {
                weights[group[random.nextInt(group.length)]]++;
            }
        }
        return weights;
    }

    /** The mean over people, whatever their groups; who has no figure (NaN) is left out. */
    public double meanOfPeople(double[] figures, int[] weights) {
        double sum = 0;
        int count = 0;
        for (int person = 0; person < people; person++) {
            if (!Double.isNaN(figures[person])) {
                sum += weights[person] * figures[person];
                count += weights[person];
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /**
     * The mean over groups of the mean over their people; who has no figure (NaN) is left out, and so is a group of
     * which nobody has one (macro average: each group counts the same however many belong to it).
     */
    public double mean(double[] figures, int[] weights) {
        double means = 0;
        int groups = 0;
        for (int[] group : members) {
            double sum = 0;
            int count = 0;
            for (int person : group) {
                if (weights[person] > 0 && !Double.isNaN(figures[person])) {
                    sum += weights[person] * figures[person];
                    count += weights[person];
                }
            }
            means += count == 0 ? 0 : sum / count;
            groups += count == 0 ? 0 : 1;
        }
        return groups == 0 ? Double.NaN : means / groups;
    }
}
