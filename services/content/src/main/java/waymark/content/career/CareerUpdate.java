package waymark.content.career;

import io.micronaut.core.annotation.Nullable;
import waymark.events.CareerEvent;

/**
 * A career after a change, and what other services are told about it.
 *
 * @param event absent if the change concerns nothing that is or was public
 */
public record CareerUpdate(Career career, @Nullable CareerEvent event) {
    /** Grows by one whenever a career's event gets to tell more, so that all are told once more. 3: related. */
    public static final int EVENT_FORM = 3;

    /** A change of what is or was public. */
    public static CareerUpdate told(Career career) {
        return new CareerUpdate(career, CareerEvents.of(career));
    }

    /** Tells the others once more of a public career that did not change, as the next revision. */
    public static CareerUpdate republished(Career c) {
        return !c.isPublic()
                ? untold(c)
                : told(new Career(
                        c.id(),
                        c.revision() + 1,
                        c.slugs(),
                        c.state(),
                        c.draft(),
                        c.publication(),
                        c.updatedAt(),
                        c.updatedBy(),
                        c.imported(),
                        c.review(),
                        c.schedule(),
                        c.change()));
    }

    /** A change of the draft and of what belongs to it, or none. */
    public static CareerUpdate untold(Career career) {
        return new CareerUpdate(career, null);
    }
}
