package waymark.content.seed;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.guide.Guide;
import waymark.content.guide.GuideCopies;

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
        Guide kept = GuideCopies.pay(
                GuideCopies.profile(guide, old.preparation(), old.interests(), old.values(), old.related()),
                old.pay(),
                old.outlook(),
                old.education());
        kept = GuideCopies.requirements(kept, old.requirements());
        for (Guide.Source source : old.sources()) {
            kept = GuideCopies.source(kept, source);
        }
        return kept;
    }

    /** The next version of an untouched career. */
    static Career renewed(Career held, Guide guide, Set<String> categories, Instant at) {
        return renews(held, guide)
                ? held.save(withImportedFigures(guide, held), Editor.WAYMARK, at)
                        .publish(categories, Editor.WAYMARK, at)
                : held;
    }

    /** Must anything be written for this guide? */
    static boolean isNews(Optional<Career> held, Guide guide) {
        return held.map(career -> renews(career, guide)).orElse(true);
    }
}
