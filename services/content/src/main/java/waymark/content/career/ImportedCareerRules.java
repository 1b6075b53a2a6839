package waymark.content.career;

import java.time.Instant;
import java.util.List;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.audit.EditorialChange.What;
import waymark.content.career.Career.State;
import waymark.content.guide.Guide;

/** What an import makes of careers. */
public final class ImportedCareerRules {
    private ImportedCareerRules() {}

    /** A career of a published data set, public from the start, as version 1. */
    public static Career born(String slug, Guide guide, Instant at) {
        Editor by = Editor.IMPORT;
        EditorialChange brought = new EditorialChange(1, What.BROUGHT, by, at, null);
        return new Career(
                slug, 1, List.of(slug), State.PUBLISHED, guide, guide, 1, at, by, at, by, true, null, null, brought);
    }

    /**
     * Brings newer figures into what is drafted and into what is public, which gives the next version; a draft that was never
     * published is left to its editors. Whose text it is does not change by that, nor what a reviewer said of it.
     */
    public static Career refreshed(Career c, Guide draft, Guide published, Instant at) {
        if (c.version() == 0 || draft.equals(c.draft()) && published.equals(c.published())) {
            return c;
        }
        boolean sameDraft = draft.equals(c.draft());
        return new Career(
                c.id(),
                c.revision() + 1,
                c.slugs(),
                c.state(),
                draft,
                published,
                c.version() + 1,
                at,
                Editor.IMPORT,
                at,
                c.updatedBy(),
                c.imported(),
                sameDraft ? c.review() : c.review().refreshed(c.revision() + 1),
                c.schedule(),
                c.did(What.REFRESHED, Editor.IMPORT, at, null));
    }
}
