package waymark.content.importing.onet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.path.level.EducationLevel;
import waymark.content.path.level.OnTheJobTraining;
import waymark.content.path.level.WorkExperience;

/**
 * What a guide says of an occupation nobody has written about yet, and which figures an occupation lends to one
 * somebody wrote.
 */
final class OnetGuide {
    private static final int MAX_SUMMARY = 200;
    private static final int SHORTEST_SENTENCE = 60;
    private static final int MAX_TRAITS = 6;
    private static final int MAX_RELATED = 10;
    private static final int MAX_NEARBY = 3;

    private OnetGuide() {}

    static Guide of(OnetRelease release, OnetOccupation o) {
        return new Guide(
                o.title,
                titles(o),
                summary(o.description),
                SocCategories.category(o.code),
                o.code,
                o.preparation,
                o.interests,
                o.values,
                null,
                List.of(o.description),
                new Guide.Work(duties(o), null, o.tools.named(), null),
                new Guide.RightForYou(null, null, traits(o), null),
                null,
                null,
                null,
                null,
                List.of(source(release)),
                related(o),
                null,
                null,
                requirements(EntryRequirements.none(), release, o));
    }

    /** The text with a release's figures; if nobody wrote it, with all the release says. */
    static Guide applyTo(Guide old, boolean written, OnetRelease release, OnetOccupation o) {
        if (!written) {
            Guide fresh = of(release, o);
            Figures known = fresh.figures()
                    .with(old.pay(), old.outlook(), old.education())
                    .with(requirements(old.requirements(), release, o));
            fresh = fresh.with(known).withImage(old.image());
            for (Guide.Source source : old.sources()) {
                fresh = source.name().startsWith("O*NET") ? fresh : fresh.with(source);
            }
            return fresh;
        }
        return old.with(old.figures()
                .with(o.preparation, o.interests, o.values.isEmpty() ? old.values() : o.values, related(o))
                .with(requirements(old.requirements(), release, o)));
    }

    /** What was known of them, with what the release says. */
    private static EntryRequirements requirements(EntryRequirements old, OnetRelease release, OnetOccupation o) {
        String source = release.name();
        List<String> nearby = o.related.stream()
                .map(release.occupations()::get)
                .filter(near -> near != null && near.preparation < o.preparation)
                .map(near -> near.title)
                .limit(MAX_NEARBY)
                .toList();
        return old.surveyed(
                SurveyShares.answers(o.answers.get("RL"), EducationLevel.scale(), source),
                SurveyShares.answers(o.answers.get("RW"), WorkExperience.scale(), source),
                SurveyShares.answers(o.answers.get("OJ"), OnTheJobTraining.scale(), source),
                OccupationLicenseFinder.of(o, release.year(), source),
                nearby);
    }

    private static List<String> titles(OnetOccupation o) {
        return o.alternativeTitles.stream()
                .filter(t -> !t.equalsIgnoreCase(o.title))
                .toList();
    }

    /** The description if it is short, else its first sentence, else as much as there is room for. */
    private static String summary(String description) {
        int first = description.indexOf(". ") + 1;
        if (description.length() <= MAX_SUMMARY) {
            return description;
        }
        if (first >= SHORTEST_SENTENCE && first <= MAX_SUMMARY) {
            return description.substring(0, first);
        }
        int end = description.lastIndexOf(' ', MAX_SUMMARY - 1);
        return description.substring(0, end < 0 ? MAX_SUMMARY - 1 : end).replaceAll("[,;:.]$", "") + "…";
    }

    private static List<Guide.Duties> duties(OnetOccupation o) {
        List<Guide.Duties> duties = new ArrayList<>();
        if (!o.coreTasks.isEmpty()) {
            duties.add(new Guide.Duties("Core tasks", o.coreTasks));
        }
        if (!o.otherTasks.isEmpty()) {
            duties.add(new Guide.Duties(o.coreTasks.isEmpty() ? "Tasks" : "Further tasks", o.otherTasks));
        }
        return duties;
    }

    private static List<String> traits(OnetOccupation o) {
        return o.styles.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_TRAITS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> related(OnetOccupation o) {
        return o.related.stream().limit(MAX_RELATED).toList();
    }

    private static Guide.Source source(OnetRelease release) {
        return new Guide.Source(
                release.name() + ", U.S. Department of Labor, Employment and Training Administration (CC BY 4.0)",
                "https://www.onetcenter.org/database.html",
                release.year());
    }
}
