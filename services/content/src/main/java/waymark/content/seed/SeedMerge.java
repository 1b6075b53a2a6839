package waymark.content.seed;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerUpdate;
import waymark.content.career.PublicationPolicy;
import waymark.content.guide.Guide;

/** What becomes of a guide Waymark comes with when the database is looked at. */
final class SeedMerge {
    private SeedMerge() {}

    /** Has nobody but Waymark's own editors touched it, and does the release bring another text? */
    static boolean renews(Career held, Guide guide) {
        return held.updatedBy().equals(Editor.WAYMARK)
                && held.isPublic()
                && !withImportedFigures(guide, held).equals(held.published());
    }

    /** Once an import brought figures, they come from imports and no longer from the release. */
    private static Guide withImportedFigures(Guide guide, Career held) {
        Guide old = held.published();
        boolean imported = old != null
                && (!old.related().isEmpty()
                        || old.education() != null
                        || !old.requirements().isEmpty());
        if (!imported) {
            return guide;
        }
        Guide kept = guide.with(old.figures());
        for (Guide.Source source : old.sources()) {
            kept = kept.with(source);
        }
        return kept;
    }

    /** The next version of an untouched career. */
    static CareerUpdate renewed(Career held, Guide guide, Set<String> categories, Instant at) {
        Edit edit = new Edit(Editor.WAYMARK, at);
        return renews(held, guide)
                ? held.save(withImportedFigures(guide, held), null, edit)
                        .publish(new PublicationPolicy(categories), edit)
                : CareerUpdate.untold(held);
    }

    /** Must anything be written for this guide? */
    static boolean isPending(Optional<Career> held, Guide guide) {
        return held.map(career -> renews(career, guide)).orElse(true);
    }
}
