package waymark.content.path;

import waymark.content.guide.Guide;

/** Completes a guide that nobody wrote: how to become one, and what helps, of the figures in it. */
public final class CareerPathWriter {
    private CareerPathWriter() {}

    /** The guide with steps, other ways and resources made from its figures. The same figures make the same text. */
    public static Guide made(Guide guide) {
        CareerPath path = CareerPath.of(guide);
        return guide.with(new Guide.Path(PathSteps.of(path), AlternativePaths.of(path)), HelpResources.of(guide, path));
    }
}
