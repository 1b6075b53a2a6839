package waymark.profile.insight;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import waymark.events.Interest;
import waymark.profile.insight.Bands.Band;
import waymark.profile.insight.CohortInsight.Part;
import waymark.profile.insight.CohortInsight.Saved;
import waymark.profile.insight.CohortInsight.Spread;

/** Makes figures of a group from what is known of its students. */
final class InsightRules {
    private static final int MONTHS = 12;
    private static final int MOST_CAREERS = 10;

    /** The width of a quarter of the scale, in points. */
    private static final int QUARTER = 25;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);

    private InsightRules() {}

    /**
     * What is known of a student, without what they do not share.
     *
     * @param begun was a quiz begun?
     * @param firstFinished when a quiz was finished for the first time; absent if none was
     * @param interests of the latest finished quiz; empty where there is none or it is not shared
     * @param careers the saved ones, slug and title; empty where they are not shared
     * @param planShare how much of the plan is done, 0–100; absent without a plan, or where it is not shared
     */
    record Student(
            boolean begun,
            @Nullable Instant firstFinished,
            @Nullable Instant lastSeen,
            Map<String, Double> interests,
            Map<String, String> careers,
            @Nullable Double planShare) {}

    /** The figures of a group with these students. */
    static CohortInsight insight(String cohort, String name, List<Student> students, Instant now) {
        boolean tooFew = students.size() < Bands.FEWEST;
        int measured = measured(students).size();
        return new CohortInsight(
                cohort,
                name,
                now,
                tooFew ? CohortInsight.TOO_FEW : null,
                CohortInsight.RULE,
                measured / Bands.FEWEST * Bands.FEWEST,
                interests(students),
                careers(students),
                quiz(students, now),
                plan(students),
                lastHere(students, now));
    }

    /** The interests' means and spreads; none where fewer than five students share theirs. */
    static List<Spread> interests(List<Student> students) {
        List<Map<String, Double>> scores = measured(students);
        return scores.size() < Bands.FEWEST
                ? List.of()
                : Stream.of(Interest.values()).map(i -> spread(i, scores)).toList();
    }

    /** The scores of those who share them. */
    static List<Map<String, Double>> measured(List<Student> students) {
        return students.stream()
                .map(Student::interests)
                .filter(scores -> scores.keySet().containsAll(Interest.KEYS))
                .toList();
    }

    private static Spread spread(Interest interest, List<Map<String, Double>> scores) {
        double[] values = scores.stream()
                .mapToDouble(s -> s.getOrDefault(interest.name(), 0.0))
                .toArray();
        double mean = DoubleStream.of(values).average().orElse(0);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (values.length - 1));
        return new Spread(
                interest.name(), interest.label(), (int) Math.round(mean), (int) Math.round(deviation), parts(values));
    }

    /** How many of these scores lie in which quarters of the scale. */
    static List<Part> parts(double... scores) {
        Integer[] counts = {0, 0, 0, 0};
        for (double score : scores) {
            counts[Math.clamp((int) (score / QUARTER), 0, counts.length - 1)]++;
        }
        return Bands.atLeast(List.of(counts)).stream()
                .map(r -> new Part(QUARTER * r.first(), QUARTER * (r.last() + 1), r.students()))
                .toList();
    }

    /** The careers most students saved, as far as that may be told. */
    static List<Saved> careers(List<Student> students) {
        Map<String, Long> counts = students.stream()
                .flatMap(s -> s.careers().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> titles = students.stream()
                .flatMap(s -> s.careers().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        return counts.entrySet().stream()
                .map(c -> new Saved(
                        c.getKey(),
                        titles.getOrDefault(c.getKey(), c.getKey()),
                        Bands.orMore(c.getValue().intValue(), students.size())))
                .filter(saved -> saved.students() > 0)
                .sorted(Comparator.comparingInt(Saved::students)
                        .reversed()
                        .thenComparing(Saved::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Saved::slug))
                .limit(MOST_CAREERS)
                .toList();
    }

    /** All students by how far they are with the quiz; those who finished it by the month they first did. */
    static List<Band> quiz(List<Student> students, Instant now) {
        List<String> labels = new ArrayList<>(List.of("Not begun", "Begun"));
        List<Integer> counts = new ArrayList<>(List.of(
                count(students, s -> !s.begun() && s.firstFinished() == null),
                count(students, s -> s.begun() && s.firstFinished() == null)));
        YearMonth last = month(now);
        YearMonth first = last.minusMonths(MONTHS - 1L);
        labels.add("Finished before " + MONTH.format(first));
        counts.add(count(
                students,
                s -> s.firstFinished() != null && month(s.firstFinished()).isBefore(first)));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth current = month;
            labels.add("Finished in " + MONTH.format(month));
            counts.add(count(
                    students,
                    s -> s.firstFinished() != null && month(s.firstFinished()).equals(current)));
        }
        return Bands.merged(labels, counts);
    }

    /** All students by how much of their plan is done. */
    static List<Band> plan(List<Student> students) {
        return Bands.merged(
                List.of(
                        "No plan, or not shared",
                        "Nothing done yet",
                        "Up to half done",
                        "More than half done",
                        "All done"),
                List.of(
                        count(students, s -> s.planShare() == null),
                        count(students, s -> s.planShare() != null && s.planShare() <= 0),
                        count(students, s -> s.planShare() != null && s.planShare() > 0 && s.planShare() <= 50),
                        count(students, s -> s.planShare() != null && s.planShare() > 50 && s.planShare() < 100),
                        count(students, s -> s.planShare() != null && s.planShare() >= 100)));
    }

    /** All students by when they were last here. */
    static List<Band> lastHere(List<Student> students, Instant now) {
        return Bands.merged(
                List.of("In the last 7 days", "8 to 30 days ago", "31 to 90 days ago", "More than 90 days ago"),
                List.of(
                        count(students, s -> daysAgo(s, now) <= 7),
                        count(students, s -> daysAgo(s, now) > 7 && daysAgo(s, now) <= 30),
                        count(students, s -> daysAgo(s, now) > 30 && daysAgo(s, now) <= 90),
                        count(students, s -> daysAgo(s, now) > 90)));
    }

    private static long daysAgo(Student student, Instant now) {
        Instant seen = student.lastSeen();
        return seen == null ? Long.MAX_VALUE : Duration.between(seen, now).toDays();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(ZoneOffset.UTC));
    }

    private static int count(List<Student> students, Predicate<Student> of) {
        return (int) students.stream().filter(of).count();
    }
}
