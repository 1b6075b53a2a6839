package waymark.content.importing.onet;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.content.guide.EntryRequirements.License;

/**
 * Finds the license or certificate an occupation's own data names: a sentence of its description that asks for one, a
 * task that is to keep one's own, or job titles that begin with one. Many licensed occupations name none, so absence
 * says nothing.
 */
final class OccupationLicenseFinder {
    private static final int MAX_TITLES = 3;

    private static final Pattern LICENSE = Pattern.compile("licens|certif|registration", Pattern.CASE_INSENSITIVE);

    private static final Pattern REQUIRED =
            Pattern.compile("\\b(?:requires?|required|must hold|usually requires)\\b", Pattern.CASE_INSENSITIVE);

    /** Tells where people of another occupation are counted, not what this one takes. */
    private static final Pattern OTHER_OCCUPATION = Pattern.compile("should be reported|\\bExcludes\\b");

    /** "Maintain current electrician's license", "Earn and maintain appropriate certifications". */
    private static final Pattern MAINTAINED = Pattern.compile(
            "\\bmaintain (?:current |appropriate |government-issued |required |professional )*"
                    + "(?:[a-z]+'s )?(?:licen[cs]e|licensure|certification)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLE = Pattern.compile("(?:Licensed|Certified|Registered|Board[- ]Certified) .*");

    private OccupationLicenseFinder() {}

    static @Nullable License of(OnetOccupation occupation, int year, String source) {
        boolean required =
                Arrays.stream(occupation.description.split("(?<=\\.) ")).anyMatch(OccupationLicenseFinder::asks)
                        || Stream.concat(occupation.coreTasks.stream(), occupation.otherTasks.stream())
                                .anyMatch(task -> MAINTAINED.matcher(task).find());
        List<String> titles = Stream.concat(Stream.of(occupation.title), occupation.alternativeTitles.stream())
                .filter(title -> TITLE.matcher(title).matches())
                .limit(MAX_TITLES)
                .toList();
        return required || !titles.isEmpty() ? new License(required, titles, year, source) : null;
    }

    private static boolean asks(String sentence) {
        return LICENSE.matcher(sentence).find()
                && REQUIRED.matcher(sentence).find()
                && !OTHER_OCCUPATION.matcher(sentence).find();
    }
}
