package waymark.gateway.account;

import java.util.List;
import waymark.gateway.Answer;

/** Everything a person keeps, at a glance. */
public record OverviewModel(Answer<Overview> me) {

    /** What to do next, most useful first; nothing where nothing is known. */
    public List<NextThing> next() {
        return me.found().map(NextThing::of).orElse(List.of());
    }
}
