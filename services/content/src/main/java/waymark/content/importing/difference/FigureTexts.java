package waymark.content.importing.difference;

import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.events.Interest;
import waymark.events.JobZone;
import waymark.events.WorkScale;

/** All figures of a guide that imports bring, by what people call them; those that are absent are left out. */
final class FigureTexts {
    private final Map<String, String> all = new LinkedHashMap<>();

    private FigureTexts() {}

    static Map<String, String> of(Guide guide) {
        FigureTexts texts = new FigureTexts();
        texts.ratings(guide);
        if (guide.pay() != null) {
            texts.pay(guide.pay());
        }
        if (guide.outlook() != null) {
            texts.outlook(guide.outlook());
        }
        if (guide.education() != null) {
            texts.education(guide.education());
        }
        texts.requirements(guide.requirements());
        return texts.all;
    }

    private void ratings(Guide guide) {
        if (guide.preparation() > 0) {
            put("Preparation", guide.preparation() + " of 5, " + label(guide.preparation()));
        }
        Stream.of(Interest.values())
                .forEach(i -> rating(i.label(), guide.interests().get(i.name())));
        Stream.of(WorkScale.values())
                .forEach(v -> rating(v.label(), guide.values().get(v.key())));
    }

    private static String label(int preparation) {
        return JobZone.of(preparation).label().toLowerCase(Locale.ROOT);
    }

    private void pay(Figures.Pay pay) {
        dollars("Pay of the lowest-paid tenth", pay.low());
        dollars("Median pay", pay.median());
        dollars("Pay of the best-paid tenth", pay.high());
        if (pay.hourly() != null) {
            put("Median pay by the hour", pay.hourly().inWords());
        }
        of("Pay", pay.year(), pay.group(), pay.source());
    }

    private void outlook(Figures.Outlook outlook) {
        String years = outlook.fromYear() == 0 ? null : outlook.fromYear() + "–" + outlook.toYear();
        put("Growth of jobs", outlook.changePercent() == null ? null : plain(outlook.changePercent()) + "%");
        count("Openings a year", outlook.openingsPerYear());
        count("Jobs at the start", outlook.employment());
        put("Outlook, years", years);
        of("Outlook", 0, outlook.group(), outlook.source());
    }

    private void education(Figures.Education education) {
        put("Schooling usually asked for", education.typical());
        of("Schooling usually asked for", education.year(), education.group(), education.source());
        shares("Finished by people in the work", education.attained());
        Integer year = education.attainedYear();
        of(
                "Finished by people in the work",
                year == null ? 0 : year,
                education.attainedGroup(),
                education.attainedSource());
    }

    private void requirements(EntryRequirements needed) {
        answers("Schooling people say is needed", needed.schooling());
        answers("Experience people say is needed", needed.experience());
        answers("Training people say is needed", needed.training());
        EntryRequirements.Usual usual = needed.usual();
        if (usual != null) {
            put("Usual experience", usual.experience());
            put("Usual training", usual.training());
            of("Usual experience and training", usual.year(), usual.group(), usual.source());
        }
        EntryRequirements.Programs programs = needed.programs();
        if (programs != null) {
            String names = programs.items().stream()
                    .map(EntryRequirements.Program::name)
                    .collect(Collectors.joining(", "));
            put("Programs of study", programs.total() + ": " + names);
            of("Programs of study", programs.year(), null, programs.source());
        }
        EntryRequirements.License license = needed.license();
        if (license != null) {
            String named = license.titles().isEmpty() ? "" : ": " + String.join(", ", license.titles());
            put("License", (license.required() ? "required" : "named") + named);
            of("License", license.year(), null, license.source());
        }
        put("Nearby work that asks for less", needed.nearby().isEmpty() ? null : String.join(", ", needed.nearby()));
    }

    private void answers(String name, EntryRequirements.@Nullable Answers answers) {
        if (answers != null) {
            shares(name, answers.shares());
            count(name + ", people asked", answers.asked());
            of(name, answers.year(), null, answers.source());
        }
    }

    private void shares(String name, @Nullable Map<String, Double> shares) {
        if (shares != null) {
            shares.forEach((level, percent) -> put(name + ": " + level, plain(percent) + "%"));
        }
    }

    /** What every figure is of. */
    private void of(String name, int year, @Nullable String group, @Nullable String source) {
        put(name + ", year", year == 0 ? null : String.valueOf(year));
        put(name + ", group", group);
        put(name + ", source", source);
    }

    private void rating(String name, @Nullable Double rating) {
        put(name, rating == null ? null : plain(rating) + " of 7");
    }

    private void dollars(String name, @Nullable Integer dollars) {
        put(name, dollars == null ? null : "$%,d a year".formatted(dollars));
    }

    private void count(String name, @Nullable Integer count) {
        put(name, count == null ? null : "%,d".formatted(count));
    }

    private void put(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            all.put(name, text);
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
