package waymark.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holland's six interests in his order. What events and the API call one is its {@link #name()}. */
public enum Interest {
    R(
            "Realistic",
            "Building and fixing",
            "Work with tools, machines, plants or animals, often with something to show at the end of the day."),
    I("Investigative", "Finding out", "Work that asks why: observing, measuring, testing ideas and solving puzzles."),
    A("Artistic", "Creating", "Work that leaves room for imagination: words, images, sound, spaces and performance."),
    S(
            "Social",
            "Helping and teaching",
            "Work with people for people: teaching, caring, advising and bringing others along."),
    E(
            "Enterprising",
            "Leading and persuading",
            "Work that moves things: selling, deciding, negotiating and starting something new."),
    C(
            "Conventional",
            "Organizing",
            "Work where order matters: records, numbers, schedules and getting the details right.");

    /** What events and the API call them, in order. */
    public static final List<String> KEYS =
            Stream.of(values()).map(Interest::name).toList();

    /** A sum of squares below this is rounding error: the profile is flat. */
    private static final double FLAT = 1e-12;

    private final String term;
    private final String label;
    private final String about;

    Interest(String term, String label, String about) {
        this.term = term;
        this.label = label;
        this.about = about;
    }

    /** The model's own name for it. */
    public String term() {
        return term;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** One sentence about such work. */
    public String about() {
        return about;
    }

    /** The strongest interests of a profile, strongest first; unknown keys are left out. */
    public static List<Interest> strongest(Map<String, Double> profile, int most) {
        return Stream.of(values())
                .filter(i -> profile.containsKey(i.name()))
                .sorted(Comparator.comparing((Interest i) -> profile.get(i.name()))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** What a career is said to be about: its two strongest interests, as events and the API call them. */
    public static List<String> leading(Map<String, Double> profile) {
        return strongest(profile, 2).stream().map(Interest::name).toList();
    }

    /** A rating on O*NET's scale of occupational interests, 1–7, in percent of it. */
    public static double percent(double rating) {
        return (rating - 1) / 6 * 100;
    }

    /** Pearson's correlation of two profiles of interests, −1 to 1; 0 where one is flat and it is not defined. */
    public static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa < FLAT || bb < FLAT ? 0 : Math.clamp(ab / Math.sqrt(aa * bb), -1, 1);
    }
}
