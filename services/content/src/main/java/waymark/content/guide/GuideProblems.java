package waymark.content.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.edge.RefusedException;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** Finds the gaps of a guide and says how to mend each. */
public final class GuideProblems {
    /** What a resource can be. */
    static final List<String> KINDS = List.of(
            "association",
            "catalog",
            "journal",
            "training",
            "community",
            "code",
            "standard",
            "official",
            "book",
            "event",
            "employer");

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

    private final Guide guide;
    private final Set<String> categories;
    private final List<String> found = new ArrayList<>();

    GuideProblems(Guide guide, Set<String> categories) {
        this.guide = guide;
        this.categories = categories;
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

    List<String> all() {
        basics();
        figures();
        work();
        rightForYou();
        path();
        resources();
        need(
                guide.image() == null || !guide.image().alt().isEmpty(),
                "Say what the picture shows, for people who do not see it.");
        return List.copyOf(found);
    }

    private void basics() {
        need(!guide.title().isEmpty(), "Give the career a title.");
        need(
                guide.title().length() <= LONGEST_TITLE,
                "Shorten the title to at most " + LONGEST_TITLE + " characters.");
        atLeast(1, guide.alternativeTitles(), "alternative title");
        need(
                guide.alternativeTitles().size() <= MAX_TITLES
                        && guide.alternativeTitles().stream().allMatch(t -> t.length() <= MAX_TITLE),
                "Keep to %d alternative titles of at most %d characters.".formatted(MAX_TITLES, MAX_TITLE));
        int length = guide.summary().length();
        need(length >= 60 && length <= 200, "Sum the career up in 60 to 200 characters; now there are " + length + ".");
        need(categories.contains(guide.category()), "Choose a category from the list.");
        need(
                ONET.matcher(guide.onetCode()).matches(),
                "Give the O*NET-SOC code in the form 25-4022.00, so that figures can be looked up.");
        need(
                guide.preparation() >= 1 && guide.preparation() <= 5,
                "Choose how much preparation it takes, from 1 (little) to 5 (extensive).");
        atLeast(1, guide.overview(), "overview paragraph");
        atLeast(1, guide.sources(), "source");
        guide.sources().forEach(s -> {
            need(!s.name().isEmpty(), "Name every source.");
            address(s.url(), "source", s.name());
        });
    }

    private void figures() {
        scale(guide.interests(), Interest.KEYS, 1, 7, "interest");
        if (!guide.values().isEmpty()) {
            scale(guide.values(), WorkScale.VALUE_KEYS, 1, 7, "work value");
        }
        scale(guide.setting(), WorkScale.SETTING_KEYS, 1, 5, "working condition");
        if (guide.pay() != null) {
            var pay = guide.pay();
            boolean paid = pay.hourly() != null || pay.median() != null && pay.median() > 0;
            need(paid, "Give the median pay in dollars a year, or leave pay out.");
            need(pay.year() > 1900 && filled(pay.source()), "Say where the pay figures come from and of what year.");
        }
        if (guide.outlook() != null) {
            var outlook = guide.outlook();
            need(outlook.changePercent() != null, "Give the projected change in percent, or leave the outlook out.");
            need(
                    outlook.fromYear() > 1900 && outlook.toYear() > outlook.fromYear() && filled(outlook.source()),
                    "Say where the outlook comes from and between which years.");
        }
    }

    private void work() {
        atLeast(1, guide.work().duties(), "group of duties");
        guide.work().duties().forEach(d -> {
            need(!d.group().isEmpty(), "Give every group of duties a heading.");
            need(!d.items().isEmpty(), "List the duties of the group \"%s\".".formatted(d.group()));
        });
        atLeast(1, guide.work().typicalDay(), "paragraph on a typical day");
        atLeast(1, guide.work().tools(), "tool or technology");
        atLeast(1, guide.work().workplaces(), "workplace");
    }

    private void rightForYou() {
        need(!guide.rightForYou().interests().isEmpty(), "Say what people who like this work are interested in.");
        atLeast(1, guide.rightForYou().values(), "value people find in this work");
        atLeast(1, guide.rightForYou().traits(), "trait that helps in this work");
        atLeast(1, guide.rightForYou().hard(), "thing that is hard about this work");
    }

    private void path() {
        atLeast(MIN_STEPS, guide.path().steps(), "steps on the way into this career");
        need(
                guide.path().steps().size() <= MAX_STEPS,
                "Keep the way into this career to %d steps.".formatted(MAX_STEPS));
        int number = 0;
        for (var step : guide.path().steps()) {
            number++;
            need(
                    Stream.of(step.head(), step.action(), step.duration(), step.requirement())
                            .allMatch(text -> text.length() <= MAX_STEP),
                    "Shorten step %d: each of its texts has at most %,d characters.".formatted(number, MAX_STEP));
            need(!step.head().isEmpty(), "Give step %d a head.".formatted(number));
            need(!step.action().isEmpty(), "Say in step %d what to do.".formatted(number));
            need(!step.duration().isEmpty(), "Say in step %d how long it takes.".formatted(number));
            need(!step.requirement().isEmpty(), "Say in step %d what it costs or requires.".formatted(number));
        }
        atLeast(1, guide.path().alternatives(), "alternative route");
    }

    private void resources() {
        atLeast(MIN_RESOURCES, guide.resources(), "helpful resources");
        guide.resources().forEach(r -> {
            need(!r.name().isEmpty(), "Name every resource.");
            need(!r.use().isEmpty(), "Say what the resource \"%s\" is good for.".formatted(r.name()));
            need(KINDS.contains(r.kind()), "Choose a kind for the resource \"%s\".".formatted(r.name()));
            address(r.url(), "resource", r.name());
        });
        need(
                guide.resources().stream().map(Guide.Resource::url).distinct().count()
                        == guide.resources().size(),
                "List every resource once; an address is there twice.");
    }

    private void address(String url, String what, String name) {
        need(
                WebAddress.isWellFormed(url),
                "Give the %s \"%s\" its full address, beginning with https://.".formatted(what, name));
    }

    private <N extends Number> void scale(Map<String, N> scale, List<String> keys, int low, int high, String what) {
        for (String key : keys) {
            Number level = scale.get(key);
            need(
                    level != null && level.doubleValue() >= low && level.doubleValue() <= high,
                    "Give the %s %s a number from %d to %d.".formatted(what, key, low, high));
        }
        scale.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> found.add("Remove the unknown %s %s.".formatted(what, key)));
    }

    private void atLeast(int fewest, Collection<?> list, String what) {
        need(
                list.size() >= fewest,
                fewest == 1
                        ? "Add at least one %s.".formatted(what)
                        : "Add more %s: at least %d are needed, now there are %d."
                                .formatted(what, fewest, list.size()));
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private void need(boolean fine, String sentence) {
        if (!fine && !found.contains(sentence)) {
            found.add(sentence);
        }
    }
}
