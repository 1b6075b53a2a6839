package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import waymark.edge.RefusedException;
import waymark.profile.plan.Plan.Item;
import waymark.profile.plan.field.DueDate;
import waymark.profile.plan.field.EvidenceLink;

/** What the steps of a plan have to keep to. */
final class PlanLimits {
    private static final int MOST_CAREERS = 50;

    private PlanLimits() {}

    /**
     * These steps, if they keep to it.
     *
     * @throws RefusedException if there are none given, one has no head, too long texts, a far date or a link that is
     *     none, two share an id, or there are more than 200
     */
    static List<Item> checked(@Nullable List<Item> wanted) {
        if (wanted == null || wanted.stream().anyMatch(Objects::isNull)) {
            throw RefusedException.invalid("plan-items", "Send all steps of the plan as items.");
        }
        if (wanted.size() > Plan.MAX) {
            throw RefusedException.invalid("plan-too-long", "A plan has at most 200 steps. Remove some that are done.");
        }
        if (wanted.stream()
                .anyMatch(
                        i -> i.head() == null || i.head().isBlank() || i.head().length() > NewItem.LONGEST_HEAD)) {
            throw RefusedException.invalid("plan-head", "Every step needs a title of 1 to 200 characters.");
        }
        if (wanted.stream().anyMatch(i -> i.note() != null && i.note().length() > NewItem.LONGEST_NOTE)) {
            throw RefusedException.invalid("plan-note", "A note has at most 2,000 characters.");
        }
        if (!wanted.stream()
                .allMatch(i -> has(4000, i.action()) && has(200, i.id(), i.slug(), i.careerTitle(), i.career()))) {
            throw RefusedException.invalid(
                    "plan-text", "A description has at most 4,000 characters, everything else 200.");
        }
        wanted.forEach(i -> DueDate.error(i.due()).ifPresent(error -> {
            throw RefusedException.invalid("plan-due", error);
        }));
        wanted.forEach(i -> EvidenceLink.error(i.link()).ifPresent(error -> {
            throw RefusedException.invalid("plan-link", error);
        }));
        if (wanted.stream().anyMatch(i -> i.others().size() > MOST_CAREERS)
                || wanted.stream()
                        .flatMap(i -> i.others().stream())
                        .anyMatch(other -> !has(200, other.career(), other.slug(), other.careerTitle()))) {
            throw RefusedException.invalid("plan-careers", "A step leads to at most 50 careers.");
        }
        if (wanted.stream().map(Item::id).distinct().count() != wanted.size()) {
            throw RefusedException.invalid("plan-id", "Two steps have the same id. Reload the plan and try again.");
        }
        return wanted;
    }

    private static boolean has(int most, @Nullable String... texts) {
        return Stream.of(texts).allMatch(t -> t == null || t.length() <= most);
    }
}
