package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.gateway.Answer;
import waymark.gateway.Slots;

/**
 * Everything a person keeps, at a glance.
 *
 * @param slots left open for all of it; null where it is filled in
 */
public record OverviewModel(Answer<Overview> me, @Nullable Slots slots) {

    /** What to do next, most useful first; nothing where nothing is known. */
    public List<NextThing> next() {
        return me.found().map(NextThing::of).orElse(List.of());
    }
}
