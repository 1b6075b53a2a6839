package waymark.profile.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.events.CareerEvent.Step;
import waymark.profile.career.Career;
import waymark.profile.plan.Plan.Item;
import waymark.profile.plan.SeenGuide.SeenStep;

/**
 * What changed in a career's guide since somebody took its steps into their plan.
 *
 * @param career its id
 * @param added steps that are new in the guide
 * @param reworded steps that say the same in other words
 * @param gone steps of the plan that the guide has no more
 */
@Serdeable
public record GuideChange(
        String career, String slug, String title, List<SeenStep> added, List<Reworded> reworded, List<Gone> gone) {
    /** Two steps with at least so much of their words in common (Jaccard index) are one that was reworded. */
    private static final double SAME = 1.0 / 3;

    /** A step of the plan and how the guide puts it now. */
    @Serdeable
    public record Reworded(String item, SeenStep before, SeenStep after) {}

    /** A step of the plan. */
    @Serdeable
    public record Gone(String item, String head) {}

    /** What changed in the guides of those careers that are public; a guide without a change is absent. */
    public static List<GuideChange> of(Plan plan, Collection<Career> careers) {
        return careers.stream()
                .map(career -> of(plan, career))
                .filter(change -> change.any())
                .toList();
    }

    private boolean any() {
        return !(added.isEmpty() && reworded.isEmpty() && gone.isEmpty());
    }

    /** The ids of all careers that have a step in a plan, in its order. */
    public static List<String> careers(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> Stream.concat(
                        Optional.ofNullable(item.career()).stream(),
                        item.others().stream().map(OtherCareer::career)))
                .distinct()
                .toList();
    }

    static GuideChange of(Plan plan, Career career) {
        List<Item> items =
                plan.items().stream().filter(item -> item.leadsTo(career.id())).toList();
        List<SeenStep> seen = plan.guides().stream()
                .filter(guide -> guide.career().equals(career.id()))
                .findFirst()
                .map(SeenGuide::steps)
                // Plans from before guides were noted: as their steps say.
                .orElseGet(() -> items.stream()
                        .map(item -> new SeenStep(item.head(), item.action() == null ? "" : item.action()))
                        .toList());
        List<SeenStep> now = career.steps().stream().map(SeenStep::of).toList();
        if (seen.equals(now)) { // almost always, and a plan is shown often
            return new GuideChange(career.id(), career.slug(), career.title(), List.of(), List.of(), List.of());
        }
        Map<SeenStep, SeenStep> same = pairs(seen, now);
        List<Reworded> reworded = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (Item item : items) {
            if (!career.id().equals(item.career())) {
                continue; // It speaks with the words of another career's guide.
            }
            String id = Objects.requireNonNull(item.id(), "Every step of a plan has an id");
            Optional<SeenStep> before = seen.stream()
                    .filter(step -> sameHead(step.head(), item.head()))
                    .findFirst();
            Optional<SeenStep> after = before.map(same::get);
            if (before.isPresent() && after.isEmpty()) {
                gone.add(new Gone(id, item.head()));
            } else if (after.isPresent() && !after.equals(before) && !says(item, after.get())) {
                reworded.add(new Reworded(id, before.get(), after.get()));
            }
        }
        List<SeenStep> added = now.stream()
                .filter(step -> !same.containsValue(step))
                .filter(step -> items.stream().noneMatch(item -> sameHead(step.head(), item.head())))
                .toList();
        return new GuideChange(career.id(), career.slug(), career.title(), added, reworded, gone);
    }

    private static boolean says(Item item, SeenStep step) {
        return item.head().equals(step.head()) && step.action().equals(item.action());
    }

    /** Which step of before became which of now: the same head first, then the most words in common. */
    private static Map<SeenStep, SeenStep> pairs(List<SeenStep> before, List<SeenStep> now) {
        Map<SeenStep, SeenStep> pairs = new LinkedHashMap<>();
        List<SeenStep> left = new ArrayList<>(now);
        for (SeenStep step : before) {
            left.stream()
                    .filter(other -> sameHead(step.head(), other.head()))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.put(step, other);
                        left.remove(other);
                    });
        }
        for (SeenStep step : before) {
            if (!pairs.containsKey(step)) {
                left.stream()
                        .filter(other -> likeness(step, other) >= SAME)
                        .max((a, b) -> Double.compare(likeness(step, a), likeness(step, b)))
                        .ifPresent(other -> {
                            pairs.put(step, other);
                            left.remove(other);
                        });
            }
        }
        return pairs;
    }

    private static boolean sameHead(String a, String b) {
        return GuideSteps.normalized(a).equals(GuideSteps.normalized(b));
    }

    private static double likeness(SeenStep a, SeenStep b) {
        Set<String> all = words(a);
        Set<String> both = new HashSet<>(all);
        Set<String> others = words(b);
        all.addAll(others);
        both.retainAll(others);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(SeenStep step) {
        return Arrays.stream(
                        GuideSteps.normalized(step.head() + " " + step.action()).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The plan after somebody looked at a change.
     *
     * @param take whether the new words and the new steps go into the plan. Ticks, dates, notes and links stay as they
     *     are, and so do steps that the guide has no more: they can be removed one by one
     */
    static Plan settled(Plan plan, Career career, boolean take, Instant now) {
        if (plan.items().stream().noneMatch(item -> item.leadsTo(career.id()))) {
            return plan;
        }
        Plan next = take ? of(plan, career).taken(plan, career, now) : plan;
        return GuideSteps.once(plan, next, next.seen(SeenGuide.of(career.id(), career.steps()), now));
    }

    private Plan taken(Plan plan, Career career, Instant now) {
        Map<String, SeenStep> words = new HashMap<>();
        reworded.forEach(step -> words.put(step.item(), step.after()));
        List<Item> items = new ArrayList<>(plan.items());
        items.replaceAll(item ->
                Optional.ofNullable(words.get(item.id())).map(item::reworded).orElse(item));
        Set<String> ids = new HashSet<>(plan.byId().keySet());
        List<Step> steps = career.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (added.contains(SeenStep.of(step)) && !GuideSteps.merged(items, career, step)) {
                items.add(GuideSteps.item(GuideSteps.newId(career.id(), i + 1, ids), career, step));
            }
        }
        return plan.with(items, now);
    }
}
