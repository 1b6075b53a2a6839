package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waymark.content.career.BulkStore.Revisions;
import waymark.content.career.Career;
import waymark.content.guide.Guide;
import waymark.events.EmptyCollections;

/**
 * What an import would change, and what that was found out from.
 *
 * @param plan for people
 * @param basis for telling later whether it still holds
 */
record ImportComparison(ImportPlan plan, Basis basis) {

    /**
     * The careers that were looked at.
     *
     * @param seen their revisions
     * @param changes ids of those that would change, and slugs of those that would be new
     */
    public record Basis(Revisions seen, List<String> changes) {
        /** Careers that change are none where none are named. */
        public Basis {
            changes = EmptyCollections.ifAbsent(changes);
        }
    }

    static ImportComparison of(ImportSources sources, Iterable<Career> held, Instant at) {
        var sum = new Sum();
        for (Career career : held) {
            sum.add(career, sources.refresh(career, at).career());
        }
        List<Career> added = sources.newCareers(sum.codes, sum.slugs, at);
        added.forEach(sum::added);
        ImportPlan plan = new ImportPlan(
                sources.kind(),
                sources.label(),
                added.size(),
                sum.rewritten,
                sum.refreshed,
                sum.unchanged,
                sources.missing(),
                sum.examples);
        return new ImportComparison(plan, new Basis(new Revisions(sum.careers, sum.revisions), sum.changes));
    }

    private static final class Sum {
        private final Set<String> codes = new HashSet<>();
        private final Set<String> slugs = new HashSet<>();
        private final List<String> changes = new ArrayList<>();
        private final List<ImportPlan.Difference> examples = new ArrayList<>();
        private long careers;
        private long revisions;
        private int rewritten;
        private int refreshed;
        private int unchanged;

        void add(Career career, Career next) {
            codes.add(career.draft().onetCode());
            slugs.addAll(career.slugs());
            careers++;
            revisions += career.revision();
            if (next == career) {
                unchanged++;
                return;
            }
            rewritten += career.imported() ? 1 : 0;
            refreshed += career.imported() ? 0 : 1;
            changes.add(career.id());
            example(new ImportPlan.Difference(
                    career.published().title(),
                    career.slug(),
                    career.imported() ? "rewritten" : "refreshed",
                    parts(career.published(), next.published())));
        }

        void added(Career career) {
            changes.add(career.id());
            example(new ImportPlan.Difference(career.draft().title(), null, "added", List.of()));
        }

        private void example(ImportPlan.Difference difference) {
            if (examples.size() < ImportPlan.MAX_EXAMPLES) {
                examples.add(difference);
            }
        }
    }

    private static List<String> parts(Guide old, Guide next) {
        List<String> parts = new ArrayList<>();
        differ(parts, "title", old.title(), next.title());
        differ(parts, "alternative titles", old.alternativeTitles(), next.alternativeTitles());
        differ(parts, "description", old.overview(), next.overview());
        differ(parts, "tasks and technology", old.work(), next.work());
        differ(parts, "work styles", old.rightForYou(), next.rightForYou());
        differ(parts, "interests", old.interests(), next.interests());
        differ(parts, "work values", old.values(), next.values());
        differ(parts, "preparation", old.preparation(), next.preparation());
        differ(parts, "related careers", old.related(), next.related());
        differ(parts, "pay", old.pay(), next.pay());
        differ(parts, "outlook", old.outlook(), next.outlook());
        differ(parts, "education", old.education(), next.education());
        differ(parts, "what it takes to begin", old.requirements(), next.requirements());
        differ(parts, "how to become one", old.path(), next.path());
        differ(parts, "resources", old.resources(), next.resources());
        differ(parts, "sources", old.sources(), next.sources());
        return parts;
    }

    private static void differ(List<String> parts, String name, @Nullable Object old, @Nullable Object next) {
        if (old == null ? next != null : !old.equals(next)) {
            parts.add(name);
        }
    }
}
