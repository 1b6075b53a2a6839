package waymark.content.guide;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.edge.RefusedException;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** Finds the gaps of a guide and says how to mend each. */
public final class GuideProblems {
    /** What a resource can be. */
    static final List<String> KINDS = List.of("association catalog journal training community code standard official"
            .concat(" book event employer")
            .split(" "));

    private static final Pattern ONET = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final int MIN_STEPS = 5;
    private static final int MIN_RESOURCES = 6;

    /** Steps and other titles travel in events, and an event has to fit into a record of at most 1 MB. */
    private static final int MAX_STEPS = 30;

    private static final int MAX_STEP = 4_000;
    /** The most characters of the title itself. */
    static final int LONGEST_TITLE = 80;

    private static final int MAX_TITLES = 300;
    private static final int MAX_TITLE = 200;

    /**
     * A gap.
     *
     * @param field where it is: the key of a field, with the row's number where it is in one
     *     ({@code path.steps.0.head}), or of the whole list if more rows are needed
     * @param sentence how to mend it
     */
    @Serdeable
    public record Problem(String field, String sentence) {}

    private final Guide guide;
    private final Set<String> categories;
    private final Map<String, String> found = new LinkedHashMap<>();
    private String at = "";

    private GuideProblems(Guide guide, Set<String> categories) {
        this.guide = guide;
        this.categories = categories;
    }

    /** All gaps of a guide, given the slugs of all categories. */
    public static List<Problem> of(Guide guide, Set<String> categories) {
        return new GuideProblems(guide, categories).all();
    }

    /** Refuses (invalid) what cannot be done with a guide that has gaps, with a sentence for each. */
    public static void refuse(Guide guide, Set<String> categories, String what) {
        List<String> problems = guide.problems(categories);
        if (!problems.isEmpty()) {
            throw RefusedException.invalid(
                    "guide-incomplete",
                    "The guide cannot be %s yet: %s".formatted(what, String.join(" ", problems)),
                    problems);
        }
    }

    private List<Problem> all() {
        basics();
        figures();
        work();
        rightForYou();
        path();
        resources();
        boolean shown = guide.image() == null || !guide.image().alt().isEmpty();
        need("image", shown, "Say what the picture shows, for people who do not see it.");
        return found.entrySet().stream()
                .map(problem -> new Problem(problem.getValue(), problem.getKey()))
                .toList();
    }

    private void basics() {
        need("title", !guide.title().isEmpty(), "Give the career a title.");
        need(guide.title().length() <= LONGEST_TITLE, "Shorten the title to at most " + LONGEST_TITLE + " characters.");
        atLeast("alternativeTitles", 1, guide.alternativeTitles(), "alternative title");
        need(
                guide.alternativeTitles().size() <= MAX_TITLES
                        && guide.alternativeTitles().stream().allMatch(t -> t.length() <= MAX_TITLE),
                "Keep to %d alternative titles of at most %d characters.".formatted(MAX_TITLES, MAX_TITLE));
        int length = guide.summary().length();
        boolean fits = length >= 60 && length <= 200;
        need("summary", fits, "Sum the career up in 60 to 200 characters; now there are " + length + ".");
        need("category", categories.contains(guide.category()), "Choose a category from the list.");
        boolean coded = ONET.matcher(guide.onetCode()).matches();
        need("onetCode", coded, "Give the O*NET-SOC code in the form 25-4022.00, so that figures can be looked up.");
        boolean chosen = guide.preparation() >= 1 && guide.preparation() <= 5;
        need("preparation", chosen, "Choose how much preparation it takes, from 1 (little) to 5 (extensive).");
        atLeast("overview", 1, guide.overview(), "overview paragraph");
        atLeast("sources", 1, guide.sources(), "source");
        int number = 0;
        for (var source : guide.sources()) {
            need("sources.%d.name".formatted(number), !source.name().isEmpty(), "Name every source.");
            address("sources.%d.url".formatted(number), source.url(), "source", source.name());
            number++;
        }
    }

    private void figures() {
        scale(
                "interests",
                guide.interests(),
                Interest.KEYS,
                key -> Interest.valueOf(key).label(),
                7);
        if (!guide.values().isEmpty()) {
            scale("values", guide.values(), WorkScale.VALUE_KEYS, WorkScale::label, 7);
        }
        scale("setting", guide.setting(), WorkScale.SETTING_KEYS, WorkScale::label, 5);
        if (guide.pay() != null) {
            var pay = guide.pay();
            boolean paid = pay.hourly() != null || pay.median() != null && pay.median() > 0;
            need("pay.median", paid, "Give the median pay in dollars a year, or leave pay out.");
            need(
                    pay.year() > 1900 ? "pay.source" : "pay.year",
                    pay.year() > 1900 && filled(pay.source()),
                    "Say where the pay figures come from and of what year.");
        }
        if (guide.outlook() != null) {
            var outlook = guide.outlook();
            boolean changes = outlook.changePercent() != null;
            need("outlook.changePercent", changes, "Give the projected change in percent, or leave the outlook out.");
            boolean years = outlook.fromYear() > 1900 && outlook.toYear() > outlook.fromYear();
            need(
                    years ? "outlook.source" : "outlook.fromYear",
                    years && filled(outlook.source()),
                    "Say where the outlook comes from and between which years.");
        }
    }

    private void work() {
        atLeast("work.duties", 1, guide.work().duties(), "group of duties");
        int number = 0;
        for (var duties : guide.work().duties()) {
            String row = "work.duties.%d.".formatted(number++);
            need(row + "group", !duties.group().isEmpty(), "Give every group of duties a heading.");
            String missing = "List the duties of the group \"%s\".".formatted(duties.group());
            need(row + "items", !duties.items().isEmpty(), missing);
        }
        atLeast("work.typicalDay", 1, guide.work().typicalDay(), "paragraph on a typical day");
        atLeast("work.tools", 1, guide.work().tools(), "tool or technology");
        atLeast("work.workplaces", 1, guide.work().workplaces(), "workplace");
    }

    private void rightForYou() {
        boolean liked = !guide.rightForYou().interests().isEmpty();
        need("rightForYou.interests", liked, "Say what people who like this work are interested in.");
        atLeast("rightForYou.values", 1, guide.rightForYou().values(), "value people find in this work");
        atLeast("rightForYou.traits", 1, guide.rightForYou().traits(), "trait that helps in this work");
        atLeast("rightForYou.hard", 1, guide.rightForYou().hard(), "thing that is hard about this work");
    }

    private void path() {
        atLeast("path.steps", MIN_STEPS, guide.path().steps(), "steps on the way into this career");
        boolean few = guide.path().steps().size() <= MAX_STEPS;
        need(few, "Keep the way into this career to %d steps.".formatted(MAX_STEPS));
        int number = 0;
        for (var step : guide.path().steps()) {
            String row = "path.steps.%d.".formatted(number++);
            need(
                    row + "action",
                    Stream.of(step.head(), step.action(), step.duration(), step.requirement())
                            .allMatch(text -> text.length() <= MAX_STEP),
                    "Shorten step %d: each of its texts has at most %,d characters.".formatted(number, MAX_STEP));
            need(row + "head", !step.head().isEmpty(), "Give step %d a head.".formatted(number));
            need(row + "action", !step.action().isEmpty(), "Say in step %d what to do.".formatted(number));
            need(row + "duration", !step.duration().isEmpty(), "Say in step %d how long it takes.".formatted(number));
            boolean required = !step.requirement().isEmpty();
            need(row + "requirement", required, "Say in step %d what it costs or requires.".formatted(number));
        }
        atLeast("path.alternatives", 1, guide.path().alternatives(), "alternative route");
    }

    private void resources() {
        atLeast("resources", MIN_RESOURCES, guide.resources(), "helpful resources");
        int number = 0;
        for (var r : guide.resources()) {
            String row = "resources.%d.".formatted(number++);
            need(row + "name", !r.name().isEmpty(), "Name every resource.");
            need(row + "use", !r.use().isEmpty(), "Say what the resource \"%s\" is good for.".formatted(r.name()));
            need(row + "kind", KINDS.contains(r.kind()), "Choose a kind for the resource \"%s\".".formatted(r.name()));
            address(row + "url", r.url(), "resource", r.name());
        }
        need(
                "resources",
                guide.resources().stream().map(Guide.Resource::url).distinct().count()
                        == guide.resources().size(),
                "List every resource once; an address is there twice.");
    }

    private void address(String field, String url, String what, String name) {
        boolean whole = WebAddress.isWellFormed(url);
        need(field, whole, "Give the %s \"%s\" its full address, beginning with https://.".formatted(what, name));
    }

    private <N extends Number> void scale(
            String where, Map<String, N> scale, List<String> keys, UnaryOperator<String> word, int high) {
        for (String key : keys) {
            Number level = scale.get(key);
            need(
                    where + "." + key,
                    level != null && level.doubleValue() >= 1 && level.doubleValue() <= high,
                    "Give “%s” a number from 1 to %d.".formatted(word.apply(key), high));
        }
        scale.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> need(where, false, "Remove “%s”: nobody knows it.".formatted(key)));
    }

    private void atLeast(String field, int fewest, Collection<?> list, String what) {
        need(
                field,
                list.size() >= fewest,
                fewest == 1
                        ? "Add at least one %s.".formatted(what)
                        : "Add more %s: at least %d are needed, now there are %d."
                                .formatted(what, fewest, list.size()));
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private void need(String field, boolean fine, String sentence) {
        at = field;
        need(fine, sentence);
    }

    /** Of the field that was looked at last. */
    private void need(boolean fine, String sentence) {
        if (!fine) {
            found.putIfAbsent(sentence, at);
        }
    }
}
