package waymark.content.path;

import waymark.content.Changed;
import waymark.content.Guide;

/** Completes a guide that nobody wrote: how to become one, and what helps, of the figures in it. */
public final class HowTo {
    private HowTo() {}

    /** The guide with steps, other ways and resources made from its figures. The same figures make the same text. */
    public static Guide made(Guide guide) {
        Route route = Route.of(guide);
        return Changed.path(guide, new Guide.Path(Steps.of(route), OtherWays.of(route)), Help.of(guide, route));
    }
}
