package waymark.profile.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.events.CareerEvent.Step;
import waymark.profile.career.Career;
import waymark.profile.plan.Plan.Item;

/** Takes the steps of guides into a plan. What several careers ask for is one step that names them all. */
final class GuideSteps {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private GuideSteps() {}

    /** What a step is about, whatever its case, blanks and punctuation: two with the same are one step. */
    static String normalized(String head) {
        return BETWEEN_WORDS
                .matcher(head.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The plan with a career's steps. One that another career's guide names too is not added: the step that is there
     * names both careers from now on. Steps it has already are not added twice, even if the guide puts them in another
     * order by now: one is known by its head, or by its place in the guide if its head was reworded.
     */
    static Plan added(Plan plan, Career career, List<Step> steps, Instant now) {
        Set<String> heads = steps.stream().map(s -> normalized(s.head())).collect(Collectors.toSet());
        Map<String, Item> before = plan.byId();
        Set<String> ids = new HashSet<>(before.keySet());
        List<Item> next = new ArrayList<>(plan.items());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Item samePlace = before.get(idOf(career.id(), i + 1));
            if (!hasStep(next, career.id(), step)
                    && (samePlace == null || heads.contains(normalized(samePlace.head())))
                    && !merged(next, career, step)) {
                next.add(item(newId(career.id(), i + 1, ids), career, step));
            }
        }
        Plan grown = plan.with(next, now);
        boolean noted = plan.guides().stream().anyMatch(g -> g.career().equals(career.id()));
        return noted ? grown : once(plan, grown, grown.seen(SeenGuide.of(career.id(), steps), now));
    }

    /** A change is one revision, of however many parts it is made. */
    static Plan once(Plan before, Plan between, Plan after) {
        return after == between || between == before
                ? after
                : new Plan(after.id(), before.revision() + 1, after.items(), after.updatedAt(), after.guides());
    }

    static boolean hasStep(List<Item> items, String career, Step step) {
        String head = normalized(step.head());
        return items.stream()
                .anyMatch(
                        item -> item.leadsTo(career) && normalized(item.head()).equals(head));
    }

    /** Has a step of another guide's that is the same name this career too, if there is one. */
    static boolean merged(List<Item> items, Career career, Step step) {
        String head = normalized(step.head());
        int at = IntStream.range(0, items.size())
                .filter(i ->
                        !items.get(i).own() && normalized(items.get(i).head()).equals(head))
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            items.set(at, items.get(at).alsoFor(new OtherCareer(career.id(), career.slug(), career.title())));
        }
        return at >= 0;
    }

    static Item item(String id, Career career, Step step) {
        return Item.of(
                id,
                career.id(),
                career.slug(),
                career.title(),
                step.head(),
                step.action(),
                null,
                false,
                null,
                null,
                null);
    }

    /** An id that no step has: the place in the guide, or the next that is free. */
    static String newId(String career, int place, Set<String> ids) {
        return IntStream.iterate(place, n -> n + 1)
                .mapToObj(n -> idOf(career, n))
                .filter(ids::add)
                .findFirst()
                .orElseThrow();
    }

    private static String idOf(String career, int step) {
        return career + "-" + step;
    }
}
