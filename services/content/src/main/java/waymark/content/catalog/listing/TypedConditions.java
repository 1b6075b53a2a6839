package waymark.content.catalog.listing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.content.search.CareerSearch;
import waymark.content.search.words.FillerWords;

/**
 * What in a search is a condition and no description of work: "no degree", "pays well", "without math". Data answers
 * such words exactly, so they narrow the list instead of being looked for. Only what is surely a condition is read as
 * one; everything else is searched as it stands.
 *
 * @param rest what was typed without the conditions, with plain spaces and apostrophes; empty if only filler words are
 *     left
 * @param found what was understood
 */
public record TypedConditions(String rest, List<Understood> found) {
    /** Where nothing was typed. */
    public static final TypedConditions NONE = new TypedConditions("", List.of());

    private static final String NOT = "(?:does ?n'?t|does not|do ?n'?t|do not)";
    private static final String COLLEGE = "(?:college|university|degrees?)(?: degrees?| diplomas?| education)?"
            + "(?! (?:professor|teach|instructor|student|president|library|campus))";

    private static final Pattern NO_DEGREE = pattern("(?:"
            + "(?:(?:i )?(?:have |with )?no|with ?out(?: having| needing| getting| going to)?"
            + "|(?:i |that )?" + NOT + " (?:need|require|want|have|take)(?: to (?:have|get|go to))?)"
            + "(?: an?| any| the)? " + COLLEGE + "(?: required| needed| necessary)?"
            + "|degree not (?:required|needed|necessary))");

    private static final Pattern GOOD_PAY = pattern("(?:"
            + "(?:that |which |and )?(?:well|highly|high|good|best)[- ]pa(?:id|ying)"
            + "|(?:good|high|great|best) (?:pay|money|salary|wages)"
            + "|(?:that |which |and )?(?:pays? (?:well|good|great|a lot)|gets? paid (?:well|a lot))"
            + "|(?:make|earn)(?:s|ing)? (?:good|great|big|serious|lots of|a lot of) (?:money|pay)|lots of money)");

    /** What people say they cannot or do not want to have to do with, and what of it texts of careers speak. */
    private static final Map<String, String> AVOIDABLE = Map.ofEntries(
            Map.entry("math", "math"),
            Map.entry("maths", "math"),
            Map.entry("mathematics", "math"),
            Map.entry("algebra", "math"),
            Map.entry("science", "science"),
            Map.entry("chemistry", "chemistry"),
            Map.entry("computers", "computers"),
            Map.entry("blood", "blood"),
            Map.entry("needles", "needles"),
            Map.entry("kids", "children"),
            Map.entry("children", "children"),
            Map.entry("animals", "animals"),
            Map.entry("dogs", "dogs"),
            Map.entry("customers", "customers"),
            Map.entry("selling", "selling"),
            Map.entry("sales", "selling"),
            Map.entry("driving", "driving"),
            Map.entry("outdoors", "working outdoors"),
            Map.entry("outside", "working outdoors"),
            Map.entry("heights", "climbing heights"),
            Map.entry("heavy lifting", "lifting heavy loads"),
            Map.entry("public speaking", "speaking in public"));

    private static final String THING =
            "(?:" + AVOIDABLE.keySet().stream().sorted().collect(Collectors.joining("|")) + ")";

    private static final Pattern ONE_THING = Pattern.compile(THING, Pattern.CASE_INSENSITIVE);

    private static final Pattern AVOIDED = pattern("(?:(?:but |and )?(?:i )?(?:"
            + "with ?out|no|not|hate|dislike|" + NOT + " (?:like|want|do)(?: to)?"
            + "|(?:ca ?n'?t|can ?not) (?:do|see|stand|handle)"
            + "|(?:am |'m )?(?:bad|terrible|not good|no good) (?:at|with|in)|(?:am |'m )?(?:afraid|scared) of)"
            + "(?: work(?:ing)?| be(?:ing)?| deal(?:ing)?| do(?:ing)?)?(?: with| around)?(?: any| the| much)? "
            + "(?<first>" + THING
            + ")(?<more>(?:,? (?:and |or |nor )?(?:no )?" + THING + ")*))");

    private static final Pattern EXACT = Pattern.compile("\"([^\"]*[\\p{L}\\p{N}][^\"]*)\"");

    private static final Pattern LEFT_OVER =
            Pattern.compile("^[\\s,]+|(?:[\\s,]++(?:and|but|with|that|which|is|are|i)?)+$", Pattern.CASE_INSENSITIVE);

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
     * @param said its words
     * @param facet the side it narrows, absent where texts of careers answer
     * @param values of the facet, or what the work is to be about or not, or the words to be said
     */
    record Understood(Condition condition, String said, Sense sense, @Nullable Facet facet, Set<String> values) {}

    private enum Sense {
        NARROWS,
        AVOIDS,
        ABOUT,
        EXACTLY
    }

    /** Reads what somebody typed. */
    public static TypedConditions read(String typed) {
        String words = typed.replaceAll("[’ʼ`]", "'")
                .replaceAll("[“”„]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
        List<Understood> found = new ArrayList<>();
        String rest = words;
        String outside = words;
        for (MatchResult exact : EXACT.matcher(words).results().toList()) {
            found.add(new Understood(
                    new Condition("Says “" + exact.group(1) + "”", tidy(bare(words, exact))),
                    exact.group(),
                    Sense.EXACTLY,
                    null,
                    Set.of(exact.group(1))));
            rest = bare(rest, exact);
            outside = blanked(outside, exact);
        }
        Matcher degree = NO_DEGREE.matcher(outside);
        if (degree.find()) {
            found.add(understood("No degree needed", words, degree, Sense.NARROWS, Facet.DEGREE, Set.of("no")));
            rest = blanked(rest, degree);
        }
        Matcher pay = GOOD_PAY.matcher(outside);
        if (pay.find()) {
            found.add(understood("Pays over $60,000", words, pay, Sense.NARROWS, Facet.PAY, PayBand.from60k()));
            rest = blanked(rest, pay);
        }
        Matcher avoided = AVOIDED.matcher(outside);
        while (avoided.find()) {
            Set<String> things = ONE_THING
                    .matcher(avoided.group("first") + " " + avoided.group("more"))
                    .results()
                    .map(thing -> AVOIDABLE.get(thing.group().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toCollection(TreeSet::new));
            String label = "Not about " + String.join(" or ", things);
            found.add(understood(label, words, avoided, Sense.AVOIDS, null, things));
            rest = blanked(rest, avoided);
            outside = blanked(outside, avoided);
        }
        for (WorkingCondition each : WorkingCondition.values()) {
            Matcher said = each.said().matcher(outside);
            if (said.find()) {
                found.add(understood(each.label(), words, said, Sense.ABOUT, null, Set.of(each.text())));
                rest = blanked(rest, said);
            }
        }
        return new TypedConditions(found.isEmpty() ? words : tidy(rest), found);
    }

    /** As people read them, those that a filter does not overrule. */
    public List<Condition> shown(CareerFilter filter) {
        return found.stream()
                .filter(each -> applies(each, filter))
                .map(Understood::condition)
                .toList();
    }

    /** Those that the texts of careers answer. */
    public CareerSearch.Conditions ofTexts() {
        return new CareerSearch.Conditions(values(Sense.ABOUT), values(Sense.AVOIDS), values(Sense.EXACTLY));
    }

    private List<String> values(Sense sense) {
        return found.stream()
                .filter(each -> each.sense() == sense)
                .flatMap(each -> each.values().stream())
                .toList();
    }

    /** A filter that asks for these conditions too; where it asks for a side already, that stays. */
    public CareerFilter narrow(CareerFilter filter) {
        Map<Facet, Set<String>> asked = new EnumMap<>(filter.asked());
        found.stream()
                .filter(each -> each.facet() != null && applies(each, filter))
                .forEach(each -> asked.put(each.facet(), each.values()));
        return new CareerFilter(asked, filter.full());
    }

    /** What may have been meant by the rest, with the conditions again; null for nothing. */
    public @Nullable String with(@Nullable String meant) {
        String all = meant;
        for (Understood each : all == null ? List.<Understood>of() : found) {
            String exactly = String.join("", each.values());
            all = each.sense() == Sense.EXACTLY && all.contains(exactly)
                    ? all.replace(exactly, each.said())
                    : all + ", " + each.said();
        }
        return all;
    }

    private static boolean applies(Understood each, CareerFilter filter) {
        return each.facet() == null
                || filter.asked().getOrDefault(each.facet(), Set.of()).isEmpty();
    }

    private static Understood understood(
            String label, String words, Matcher said, Sense sense, @Nullable Facet facet, Set<String> values) {
        return new Understood(
                new Condition(label, tidy(blanked(words, said))), said.group().strip(), sense, facet, values);
    }

    /** The same text with spaces for what was said, so that everything else keeps its place. */
    private static String blanked(String words, MatchResult said) {
        return words.substring(0, said.start()) + " ".repeat(said.end() - said.start()) + words.substring(said.end());
    }

    /** The same with its quotation marks only. */
    private static String bare(String words, MatchResult quoted) {
        return words.substring(0, quoted.start()) + " " + quoted.group(1) + " " + words.substring(quoted.end());
    }

    private static String tidy(String words) {
        String plain = words.replaceAll("\\s+", " ").replaceAll(" ?,[ ,]*", ", ");
        String cut = LEFT_OVER.matcher(plain).replaceAll("");
        return FillerWords.without(cut).isEmpty() ? "" : cut;
    }

    /** What stands between words. */
    static Pattern pattern(String said) {
        return Pattern.compile("(?<![\\p{L}'])" + said + "(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    }
}
