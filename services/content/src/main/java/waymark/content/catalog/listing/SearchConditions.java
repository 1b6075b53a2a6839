package waymark.content.catalog.listing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a search is a condition and no description of work: "no degree", "pays well", "without math". Data answers
 * the first kind exactly, so such words narrow the list instead of being looked for.
 *
 * @param rest the words without the conditions; may be empty
 * @param found what was understood, in the order of this class
 */
public record SearchConditions(String rest, List<Understood> found) {
    private static final Pattern NO_DEGREE = pattern("(?:with ?out|no|not|(?:does ?n'?t|do ?n'?t|not) (?:need|want))"
            + "(?: having| needing| going to| to go to)?(?: an?| any| the| to)?"
            + " (?:college|university|bachelor'?s?|(?:4|four)[- ]year)?(?: ?degrees?| diplomas?)?");

    private static final Pattern GOOD_PAY = pattern("(?:"
            + "(?:that |which |and )?(?:well|highly|high|good|best)[- ]pa(?:id|ying)"
            + "|(?:good|high|great|big|best) (?:pay|money|salary|wages?|income)"
            + "|(?:that |which |and )?pays? (?:well|good|great|a lot|more)"
            + "|(?:make|earn)(?:s|ing)? (?:good|great|big|serious|lots of|a lot of|much) (?:money|pay)|lots of money)");

    private static final Pattern AVOIDED = pattern("(?:with ?out|no|but not|hates?|dislikes?"
            + "|(?:am |i'?m |are )?(?:bad|not good|terrible) (?:at|in|with)"
            + "|(?:but )?(?:i )?(?:ca ?n'?t|can ?not|do ?n'?t)(?: like| see| stand| do| want| handle)+)"
            + "(?: any| the| to| much| doing| of| sight)*" + " (?<what>\\p{L}{3,})");

    private static final Pattern LEFT_OVER =
            Pattern.compile("^[\\s,]+|(?:[\\s,]+(?:and|but|with|that|which|is|are)?)+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY_WRAPPING = Pattern.compile(
            "(?:\\s*\\b(?:an?|the|i|i'm|want|need|find|some|something|good|jobs?|work|careers?|that|with|in|is)"
                    + "\\b)*\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NEVER_AVOIDED = Set.of("experience", "idea", "one", "matter", "people");

    /**
     * A condition as people read it, and what to search for to be rid of it.
     *
     * @param label in words
     * @param without the search without this condition
     */
    @Serdeable
    public record Condition(String label, String without) {}

    /**
     * A condition and what it asks for.
     *
     * @param wanted values of facets, empty where something is to be avoided
     * @param avoided a word for what the work is not to be about, empty where values are wanted
     */
    record Understood(Condition condition, Map<Facet, Set<String>> wanted, String avoided) {}

    /** Reads what somebody typed. */
    public static SearchConditions read(String words) {
        List<Understood> found = new ArrayList<>();
        String rest = words;
        Matcher degree = NO_DEGREE.matcher(rest);
        while (degree.find()) {
            if (degree.group().matches("(?i).*(college|university|bachelor|degree|diploma).*")) {
                found.add(wanted("No degree needed", words, degree.group(), Map.of(Facet.DEGREE, Set.of("no"))));
                rest = without(rest, degree.group());
                break;
            }
        }
        Matcher pay = GOOD_PAY.matcher(rest);
        if (pay.find()) {
            found.add(wanted("Pays over $60,000", words, pay.group(), Map.of(Facet.PAY, PayBand.from60k())));
            rest = without(rest, pay.group());
        }
        Matcher avoided = AVOIDED.matcher(rest);
        if (avoided.find() && !NEVER_AVOIDED.contains(avoided.group("what"))) {
            String what = avoided.group("what");
            Condition condition = new Condition("Not about " + what, without(words, avoided.group()));
            found.add(new Understood(condition, Map.of(), what));
            rest = without(rest, avoided.group());
        }
        return new SearchConditions(rest, found);
    }

    /** As people read them. */
    public List<Condition> shown() {
        return found.stream().map(Understood::condition).toList();
    }

    /** Words for what the work is not to be about. */
    public List<String> avoided() {
        return found.stream()
                .map(Understood::avoided)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A filter that asks for these conditions too; where it asks for a side already, that stays. */
    public CareerFilter narrow(CareerFilter filter) {
        Map<Facet, Set<String>> asked = new EnumMap<>(filter.asked());
        for (Understood each : found) {
            each.wanted().forEach((facet, values) -> {
                if (asked.getOrDefault(facet, Set.of()).isEmpty()) {
                    asked.put(facet, values);
                }
            });
        }
        return new CareerFilter(asked, filter.full());
    }

    private static Understood wanted(String label, String words, String said, Map<Facet, Set<String>> wanted) {
        return new Understood(new Condition(label, without(words, said)), wanted, "");
    }

    private static String without(String words, String said) {
        String rest = words.replace(said, " ").replaceAll("\\s*[,;][\\s,;]*", ", ");
        String cut = LEFT_OVER.matcher(rest.replaceAll("\\s+", " ")).replaceAll("");
        return ONLY_WRAPPING.matcher(cut).matches() ? "" : cut;
    }

    private static Pattern pattern(String said) {
        return Pattern.compile("(?<![\\p{L}])" + said + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    }
}
