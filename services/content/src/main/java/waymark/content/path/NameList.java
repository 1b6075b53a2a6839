package waymark.content.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import waymark.content.guide.EntryRequirements.Program;
import waymark.content.guide.EntryRequirements.Programs;
import waymark.content.guide.Guide;

/** Names as a sentence takes them: few, and not too long in all. */
final class NameList {
    private static final int MAX = 3;
    private static final int LONGEST = 110;

    /** A name with brackets, slashes or capitals only is an abbreviation, or two names. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z][a-z'-]+(?: (?:[A-Z][a-z'-]+|of|and|for|in|the)){0,3}");

    /** "Chief Executive Officer (CEO)" and "CEO (Chief Executive Officer)". */
    private static final Pattern SHORT_FORM = Pattern.compile(" \\([A-Z-]+\\)$");

    private static final Pattern LONG_FORM = Pattern.compile("^[A-Z.&-]+ \\(([^()]+)\\)$");

    private static final Pattern CREDENTIAL =
            Pattern.compile("\\b(?:Licensed|Certified|Registered|Apprentice|Trainee|Helper)\\b");

    /** "Welding Technology/Welder" says one thing twice. */
    private static final Pattern TWICE = Pattern.compile("/[A-Za-z]+$|, General$");

    /** The rest of a field, and what comes after a degree. */
    private static final Pattern REST = Pattern.compile(", Other$|\\b(?:Residency|Fellowship)\\b");

    private static final Pattern GENERAL_DEGREE = Pattern.compile("^Doctor of (?!Philosophy)");

    /** The job zone of those. */
    private static final int LONG_STUDY = 5;

    private NameList() {}

    /** What employers call the work: the plain titles closest to the career's own, short ones first. */
    static List<String> employed(Guide guide) {
        boolean credential = CREDENTIAL.matcher(guide.title()).find();
        List<String> plain = guide.alternativeTitles().stream()
                .map(t -> SHORT_FORM.matcher(t).replaceFirst(""))
                .map(t -> LONG_FORM.matcher(t).replaceFirst("$1"))
                .filter(t -> PLAIN.matcher(t).matches())
                .filter(t -> credential || !CREDENTIAL.matcher(t).find())
                .filter(t -> guide.preparation() < LONG_STUDY || isGeneral(t, guide.title()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        return TitleSimilarity.ordered(plain, t -> t, guide.title()).stream()
                .limit(MAX)
                .toList();
    }

    /** Where people study long, titles are mostly of specialists: those stand at the end of a way, not at its start. */
    private static boolean isGeneral(String name, String title) {
        return GENERAL_DEGREE.matcher(name).find() || TitleSimilarity.isWithin(name, title);
    }

    /**
     * What the closest programs of study are called. A program for the rest of a field is named only if there is no
     * other.
     */
    static List<String> programs(Programs programs) {
        List<String> named = programs.items().stream()
                .map(Program::name)
                .filter(n -> !REST.matcher(n).find())
                .toList();
        return (named.isEmpty() ? programs.items().stream().map(Program::name).toList() : named)
                .stream()
                        .map(n -> TWICE.matcher(n).replaceFirst(""))
                        .distinct()
                        .limit(MAX)
                        .toList();
    }

    /**
     * "A", "A or B", "A, B or C": as many as there is room for, at least one. Names with commas stand between
     * semicolons.
     */
    static String any(List<String> names) {
        return listed(names, " or ");
    }

    /** "A, B and C". */
    static String all(List<String> names) {
        return listed(names, " and ");
    }

    private static String listed(List<String> names, String last) {
        List<String> some = new ArrayList<>();
        int length = 0;
        for (String name : names) {
            length += name.length();
            if (some.size() < MAX && (some.isEmpty() || length <= LONGEST)) {
                some.add(name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name);
            }
        }
        if (some.size() < 2) {
            return String.join("", some);
        }
        String between = some.stream().anyMatch(name -> name.contains(",")) ? ";" : "";
        return String.join(between.isEmpty() ? ", " : "; ", some.subList(0, some.size() - 1))
                + between
                + last
                + some.getLast();
    }
}
