package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.content.guide.EmploymentGrowth;
import waymark.events.Interest;
import waymark.events.JobZone;

/**
 * Careers side by side: a row for each thing to compare, with a word where they differ.
 *
 * @param careers in the order they were asked for
 * @param max how many fit beside each other
 * @param rows those in which there is something to read
 */
@Serdeable
record CareerComparison(List<Compared> careers, int max, List<Row> rows) {
    static final int MAX = 4;

    /** Half a step of the 1–7 scale on which O*NET rates interests, in percent of it: a smaller distance is none. */
    private static final double HALF_A_STEP = Interest.percent(1.5);

    /**
     * Medians are estimates from a survey; the tables we read give no error, so nearer than 5 percent counts as alike.
     */
    private static final BiPredicate<Double, Double> PAY = (a, b) -> Math.abs(a - b) > 0.05 * Math.max(a, b);

    /** A projection is no more exact than its class. */
    private static final BiPredicate<Double, Double> OUTLOOK =
            (a, b) -> EmploymentGrowth.of(a) != EmploymentGrowth.of(b);

    /** A career that is compared. */
    @Serdeable
    record Compared(String slug, String title, boolean imported) {}

    /**
     * One thing to compare.
     *
     * @param kind {@code text} or {@code list}, or what its figures are: {@code pay} in US dollars a year,
     *     {@code outlook} in percent, {@code preparation} from 1 to 5, {@code interest} from 0 to 100
     * @param mark {@code same} or {@code differs}, empty where that would say nothing
     * @param cells one for each career
     */
    @Serdeable
    record Row(String label, String kind, String mark, List<Cell> cells) {}

    /**
     * What it is for one career.
     *
     * @param figure absent in a row of texts or lists, and where it is not known
     * @param text the text, or the words that go with the figure; may be empty
     * @param until of an outlook: the year up to which it is projected, absent where that is not known
     * @param items of a list, else empty
     * @param mark {@code highest}, {@code lowest} or empty
     */
    @Serdeable
    record Cell(@Nullable Double figure, String text, @Nullable Integer until, List<Entry> items, String mark) {}

    /** One entry of a list; {@code shared} if another career has it too. */
    @Serdeable
    record Entry(String text, boolean shared) {}

    static CareerComparison of(List<CareerPage> careers) {
        List<Row> rows = new ArrayList<>();
        rows.add(texts("In short", careers.stream().map(CareerPage::summary).toList()));
        rows.add(figures("Median pay", "pay", careers, CareerComparison::pay, PAY, CareerComparison::payInWords));
        rows.add(figures(
                "Outlook",
                "outlook",
                careers,
                c -> c.outlook() == null ? null : c.outlook().changePercent(),
                OUTLOOK,
                c -> c.growth() == null ? "" : c.growth().label()));
        rows.add(figures(
                "Preparation",
                "preparation",
                careers,
                c -> (double) c.preparation(),
                (a, b) -> !a.equals(b),
                c -> JobZone.of(c.preparation()).label()));
        rows.add(texts(
                "First step", careers.stream().map(CareerComparison::firstStep).toList()));
        for (Interest i : Interest.values()) {
            rows.add(figures(
                    i.label(),
                    "interest",
                    careers,
                    c -> c.interestPercents().get(i.name()),
                    (a, b) -> Math.abs(a - b) > HALF_A_STEP,
                    c -> ""));
        }
        rows.add(lists("Traits that help", careers, c -> c.rightForYou().traits()));
        rows.add(lists("What is hard", careers, c -> c.rightForYou().hard()));
        rows.add(lists("Where they work", careers, c -> c.work().workplaces()));
        rows.add(lists("Tools and technology", careers, c -> c.work().tools()));
        rows.removeIf(CareerComparison::empty);
        return new CareerComparison(
                careers.stream()
                        .map(c -> new Compared(c.slug(), c.title(), c.imported()))
                        .toList(),
                MAX,
                rows);
    }

    private static @Nullable Double pay(CareerPage career) {
        return career.pay() == null || career.pay().median() == null
                ? null
                : career.pay().median().doubleValue();
    }

    private static String payInWords(CareerPage career) {
        return career.pay() == null || career.pay().hourly() == null
                ? ""
                : career.pay().hourly().inWords();
    }

    private static @Nullable Integer until(CareerPage career) {
        return career.outlook() == null || career.outlook().toYear() == 0
                ? null
                : career.outlook().toYear();
    }

    private static String firstStep(CareerPage career) {
        return career.path().steps().isEmpty()
                ? "no steps written yet"
                : career.path().steps().getFirst().head();
    }

    /** Is there nothing to read? That a figure is not known is worth telling. */
    private static boolean empty(Row row) {
        boolean words = row.kind().equals("text") || row.kind().equals("list");
        return row.cells().stream()
                .allMatch(c -> words && c.text().isEmpty() && c.items().isEmpty());
    }

    /** Texts are always others, which tells nothing: they are not marked. */
    private static Row texts(String label, List<String> texts) {
        List<Cell> cells = texts.stream()
                .map(text -> new Cell(null, text, null, List.of(), ""))
                .toList();
        return new Row(label, "text", "", cells);
    }

    private static String mark(List<?> values) {
        return values.size() < 2 ? "" : values.stream().distinct().count() == 1 ? "same" : "differs";
    }

    /** @param apart may two known figures be said to differ? */
    private static Row figures(
            String label,
            String kind,
            List<CareerPage> careers,
            Function<CareerPage, @Nullable Double> figure,
            BiPredicate<Double, Double> apart,
            Function<CareerPage, String> words) {
        List<Double> known =
                careers.stream().map(figure).filter(Objects::nonNull).toList();
        List<Cell> cells = careers.stream()
                .map(c -> new Cell(
                        figure.apply(c),
                        words.apply(c),
                        kind.equals("outlook") ? until(c) : null,
                        List.of(),
                        place(figure.apply(c), known, apart)))
                .toList();
        boolean differ = known.stream().anyMatch(a -> known.stream().anyMatch(b -> apart.test(a, b)));
        boolean same = mark(cells).equals("same");
        return new Row(label, kind, differ ? "differs" : same ? "same" : "", cells);
    }

    /** Highest or lowest if it is really so beside each of the others: one alone at the most. */
    private static String place(@Nullable Double own, List<Double> known, BiPredicate<Double, Double> apart) {
        if (own == null || known.size() < 2) {
            return "";
        }
        List<Double> alike =
                known.stream().filter(other -> !apart.test(own, other)).toList();
        boolean alone = alike.size() == 1;
        boolean top = known.stream().noneMatch(other -> other > own);
        boolean bottom = known.stream().noneMatch(other -> other < own);
        return alone && top ? "highest" : alone && bottom ? "lowest" : "";
    }

    private static Row lists(String label, List<CareerPage> careers, Function<CareerPage, List<String>> list) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = careers.stream()
                .flatMap(c -> list.apply(c).stream().map(CareerComparison::key).distinct())
                .filter(k -> !seen.add(k))
                .collect(Collectors.toSet());
        List<Cell> cells = careers.stream()
                .map(c -> list.apply(c).stream()
                        .map(t -> new Entry(t, shared.contains(key(t))))
                        .toList())
                .map(entries -> new Cell(null, "", null, entries, ""))
                .toList();
        return new Row(label, "list", "", cells);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
