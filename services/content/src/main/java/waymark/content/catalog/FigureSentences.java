package waymark.content.catalog;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.content.guide.EmploymentGrowth;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.guide.SourceNotice;
import waymark.content.path.level.EducationLevel;

/**
 * What a guide's figures are, and who says so, for people. What is not known is absent.
 *
 * @param pay where and when people are paid so
 * @param outlook how employment is projected to change, between which years, and with how many openings
 * @param schooling what is usually asked for to begin
 * @param usual experience and training that are usual to begin
 * @param payLevels what the low, the median and the high figure of pay are; empty without them
 * @param requirementSources who says what it takes to begin, each source once; may be empty
 * @param notice what the license of a source asks its page to say; absent if nothing is owed
 */
@Serdeable
public record FigureSentences(
        @Nullable String pay,
        @Nullable String paySource,
        @Nullable String outlook,
        @Nullable String outlookSource,
        @Nullable String schooling,
        @Nullable String schoolingSource,
        @Nullable String usual,
        List<String> requirementSources,
        List<String> payLevels,
        @Nullable SourceNotice notice) {
    private static final List<String> PAY =
            List.of("One in ten earns less than", "Half earn less than", "One in ten earns more than");

    private static final String BY_THE_HOUR =
            "Few people do this work all the year round, so the survey gives no figure for a year. ";

    static FigureSentences of(Guide guide) {
        Figures.Pay pay = guide.pay();
        Figures.Outlook outlook = guide.outlook();
        Figures.Education education = guide.education();
        return new FigureSentences(
                pay == null
                        ? null
                        : (pay.hourly() == null ? "Pay in" : "Pay an hour in") + " the United States, " + pay.year(),
                pay == null ? null : (pay.hourly() == null ? "" : BY_THE_HOUR) + source(pay.group(), pay.source()),
                outlook == null || outlook.changePercent() == null ? null : outlook(outlook, outlook.changePercent()),
                outlook == null ? null : source(outlook.group(), outlook.source()),
                education == null ? null : schooling(education.typical()),
                education == null ? null : schoolingSource(education),
                usual(guide.requirements().usual()),
                sources(guide.requirements()),
                pay == null ? List.of() : PAY,
                SourceNotice.ofOnet("page", SourceNotice.onetRelease(guide.sources())));
    }

    private static String outlook(Figures.Outlook outlook, double percent) {
        String openings = outlook.openingsPerYear() == null
                ? ""
                : String.format(Locale.US, ", with about %,d openings a year", outlook.openingsPerYear())
                        + (outlook.mostlyReplacement() ? ", most of them to replace people who leave" : "");
        return "Employment is projected to change by %s from %d to %d (%s)%s."
                .formatted(
                        change(percent),
                        outlook.fromYear(),
                        outlook.toYear(),
                        inSentence(EmploymentGrowth.of(percent).named().label()),
                        openings);
    }

    private static String change(double percent) {
        double shown = Math.round(percent * 10) / 10.0;
        String sign = shown > 0 ? "+" : shown < 0 ? "−" : "";
        return sign + String.format(Locale.US, "%.1f", Math.abs(shown)).replace(".0", "") + "%";
    }

    private static @Nullable String schooling(@Nullable String typical) {
        boolean none = EducationLevel.ofTypical(typical)
                .filter(level -> level == EducationLevel.NONE)
                .isPresent();
        String words = inSentence(typical).replace("bachelor", "Bachelor").replace("master", "Master");
        String said = framed("Usually asked for to begin: ", none ? "no diploma or degree" : words, ".");
        return said.isEmpty() ? null : said;
    }

    private static String schoolingSource(Figures.Education education) {
        String typical = framed("", education.source(), ", " + education.year() + ".");
        String attained = framed("", education.attainedSource(), ", " + education.attainedYear() + ".");
        return (typical + " " + attained).strip();
    }

    private static @Nullable String usual(EntryRequirements.@Nullable Usual usual) {
        if (usual == null) {
            return null;
        }
        String parts = Stream.of(
                        framed("work in a related job before: ", inSentence(usual.experience()), ""),
                        framed("training on the job: ", inSentence(usual.training()), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        String group = framed(", for the group “", usual.group(), "”");
        return parts.isEmpty() ? null : "Usual to begin" + group + ": " + parts + ".";
    }

    private static List<String> sources(EntryRequirements said) {
        return Stream.of(
                        said.usual() == null ? "" : framed("", said.usual().source(), ""),
                        answers(said.schooling()),
                        answers(said.experience()),
                        answers(said.training()),
                        said.programs() == null
                                ? ""
                                : framed(
                                        "",
                                        said.programs().source(),
                                        " (" + said.programs().year() + ")"))
                .filter(source -> !source.isEmpty())
                .distinct()
                .toList();
    }

    private static String answers(EntryRequirements.@Nullable Answers answers) {
        return answers == null ? "" : framed("", answers.source(), ", answers of " + answers.year());
    }

    private static String source(@Nullable String group, @Nullable String source) {
        return framed("For the group “", group, "”. ") + framed("", source, ".");
    }

    /** A text between two others; nothing where there is no text. */
    private static String framed(String before, @Nullable String text, String after) {
        return text == null || text.isBlank() ? "" : before + text + after;
    }

    private static String inSentence(@Nullable String label) {
        return label == null ? "" : label.toLowerCase(Locale.ROOT);
    }
}
