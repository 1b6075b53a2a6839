package waymark.gateway.careers.compare;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.events.Interest;
import waymark.gateway.careers.guide.FigureFormat;
import waymark.gateway.careers.guide.InterestChart;
import waymark.gateway.upstream.content.Guide;

/** Careers side by side: a row for each thing to compare, with a word where they differ. */
public record Comparison(List<Guide> guides, List<Row> rows) {
    /** How many careers fit beside each other. */
    public static final int MAX = 4;

    /** Half a step of the 1–7 scale on which O*NET rates interests, in percent of it: a smaller distance is none. */
    private static final double HALF_A_STEP = 100 / 6.0 / 2;

    /**
     * Medians are estimates from a survey; the tables we read give no error, so nearer than 5 percent counts as alike.
     */
    private static final BiPredicate<Guide, Guide> PAY =
            (a, b) -> Math.abs(a.medianPay() - b.medianPay()) > 0.05 * Math.max(a.medianPay(), b.medianPay());

    /** A projection is no more exact than its class. */
    private static final BiPredicate<Guide, Guide> OUTLOOK = (a, b) -> !Objects.equals(a.growth(), b.growth());

    /**
     * One thing to compare.
     *
     * @param mark "same" or "differs", empty where that would say nothing
     */
    public record Row(String label, String mark, List<Cell> cells) {}

    /**
     * What it is for one career: a text or a list.
     *
     * @param mark "highest", "lowest" or empty
     */
    public record Cell(String text, List<Entry> items, String mark) {}

    /** One entry of a list; {@code shared} if another career has it too. */
    public record Entry(String text, boolean shared) {}

    static Comparison of(List<Guide> guides) {
        List<Row> rows = new ArrayList<>();
        rows.add(texts("In short", guides, Guide::summary, ""));
        rows.add(numbers("Median pay", guides, Guide::medianPay, PAY, g -> FigureFormat.pay(g.medianPay())));
        rows.add(numbers("Outlook", guides, Guide::change, OUTLOOK, Comparison::outlook));
        rows.add(numbers(
                "Preparation",
                guides,
                Guide::preparation,
                (a, b) -> a.preparation() != b.preparation(),
                g -> g.preparation() + " · " + FigureFormat.preparation(g.preparation())));
        rows.add(texts("First step", guides, Comparison::firstStep, null));
        for (Interest i : Interest.values()) {
            Function<Guide, Integer> score =
                    g -> g.interests().containsKey(i.name()) ? (int) Math.round(percent(g, i)) : null;
            rows.add(numbers(
                    i.label(),
                    guides,
                    score,
                    (a, b) -> Math.abs(score.apply(a) - score.apply(b)) > HALF_A_STEP,
                    g -> score.apply(g) == null ? "not known" : score.apply(g) + " of 100"));
        }
        rows.add(lists("Traits that help", guides, g -> g.rightForYou().traits()));
        rows.add(lists("What is hard", guides, g -> g.rightForYou().hard()));
        rows.add(lists("Where they work", guides, g -> g.work().workplaces()));
        rows.add(lists("Tools and technology", guides, g -> g.work().tools()));
        return new Comparison(guides, rows.stream().filter(Comparison::says).toList());
    }

    /** May no more be added? */
    public boolean full() {
        return guides.size() >= MAX;
    }

    /** The titles in one line. */
    public String titles() {
        return guides.stream().map(Guide::title).collect(Collectors.joining(", "));
    }

    /** The address of the comparison without that career, or of the whole one if null. */
    public String without(@Nullable String slug) {
        return "/compare"
                + guides.stream()
                        .map(Guide::slug)
                        .filter(s -> !s.equals(slug))
                        .map(s -> "career=" + s)
                        .collect(
                                Collectors.collectingAndThen(Collectors.joining("&"), s -> s.isEmpty() ? "" : "?" + s));
    }

    /** The address with that career too. */
    public String with(String slug) {
        String whole = without(null);
        return whole + (whole.contains("?") ? "&" : "?") + "career=" + slug;
    }

    private static double percent(Guide g, Interest i) {
        return InterestChart.percent(g.interests()).get(i.name());
    }

    private static String outlook(Guide g) {
        return FigureFormat.outlook(g.change())
                + (g.growth() == null ? "" : ", " + g.growth().label().toLowerCase(Locale.ROOT));
    }

    private static String firstStep(Guide g) {
        return g.path().steps().isEmpty()
                ? "no steps written yet"
                : g.path().steps().getFirst().head();
    }

    private static boolean says(Row row) {
        return row.cells().stream()
                .anyMatch(c -> !c.items().isEmpty() || !c.text().isEmpty());
    }

    private static Row texts(String label, List<Guide> guides, Function<Guide, String> text, @Nullable String mark) {
        List<Cell> cells =
                guides.stream().map(g -> new Cell(text.apply(g), List.of(), "")).toList();
        return new Row(label, mark == null ? mark(cells.stream().map(Cell::text).toList()) : mark, cells);
    }

    /** @param apart may two known figures be said to differ? */
    private static <N extends Comparable<N>> Row numbers(
            String label,
            List<Guide> guides,
            Function<Guide, N> figure,
            BiPredicate<Guide, Guide> apart,
            Function<Guide, String> text) {
        List<Guide> known = guides.stream().filter(g -> figure.apply(g) != null).toList();
        List<Cell> cells = guides.stream()
                .map(own -> new Cell(
                        text.apply(own), List.of(), figure.apply(own) == null ? "" : place(own, known, figure, apart)))
                .toList();
        boolean same =
                guides.size() > 1 && cells.stream().map(Cell::text).distinct().count() == 1;
        boolean differ = cells.stream().anyMatch(c -> !c.mark().isEmpty());
        return new Row(label, differ ? "differs" : same ? "same" : "", cells);
    }

    /** Highest where none is really higher and one really lower; several may share that. */
    private static <N extends Comparable<N>> String place(
            Guide own, List<Guide> known, Function<Guide, N> figure, BiPredicate<Guide, Guide> apart) {
        Set<Integer> sides = known.stream()
                .filter(other -> apart.test(own, other))
                .map(other -> Integer.signum(figure.apply(own).compareTo(figure.apply(other))))
                .collect(Collectors.toSet());
        return sides.equals(Set.of(1)) ? "highest" : sides.equals(Set.of(-1)) ? "lowest" : "";
    }

    private static Row lists(String label, List<Guide> guides, Function<Guide, List<String>> list) {
        List<List<String>> all = guides.stream().map(list).toList();
        Set<String> seen = new HashSet<>();
        Set<String> shared = all.stream()
                .flatMap(each -> each.stream().map(Comparison::key).distinct())
                .filter(k -> !seen.add(k))
                .collect(Collectors.toSet());
        List<Cell> cells = all.stream()
                .map(each -> new Cell(
                        "",
                        each.stream()
                                .map(t -> new Entry(t, shared.contains(key(t))))
                                .toList(),
                        ""))
                .toList();
        return new Row(label, "", cells);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private static String mark(Collection<String> texts) {
        return texts.size() < 2 ? "" : Set.copyOf(texts).size() == 1 ? "same" : "differs";
    }
}
