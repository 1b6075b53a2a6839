package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import waymark.content.career.BulkStore.Revisions;
import waymark.content.career.Career;
import waymark.content.guide.Guide;
import waymark.content.importing.difference.FigureDifference;
import waymark.edge.Sha256;
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
     * @param changes those that would change or be new: the id of each, and a hash of what was shown to change, so that
     *     the same careers with other figures are told apart
     */
    public record Basis(Revisions seen, List<String> changes) {
        /** Careers that change are none where none are named. */
        public Basis {
            changes = EmptyCollections.ifAbsent(changes);
        }
    }

    static ImportComparison of(ImportSources sources, Iterable<Career> held, ObjectMapper json, Instant at) {
        var sum = new Sum(json);
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
        private final ObjectMapper json;

        Sum(ObjectMapper json) {
            this.json = json;
        }

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
            boolean seen = !career.published().equals(next.published());
            Guide before = seen ? career.published() : career.draft();
            Guide after = seen ? next.published() : next.draft();
            var parts = new Parts(before, after, json);
            changes.add(career.id() + "#" + parts.hash());
            if (examples.size() < ImportPlan.MAX_EXAMPLES) {
                examples.add(new ImportPlan.Difference(
                        career.published().title(),
                        career.slug(),
                        career.imported() ? "rewritten" : "refreshed",
                        parts.names,
                        FigureDifference.between(before, after)));
            }
        }

        void added(Career career) {
            changes.add(career.id() + "#" + Sha256.hex(text(career.draft(), json)));
            if (examples.size() < ImportPlan.MAX_EXAMPLES) {
                examples.add(new ImportPlan.Difference(career.draft().title(), null, "added", List.of(), List.of()));
            }
        }
    }

    /** The parts of a text that differ, by name, and a hash of what stands in them before and after. */
    private static final class Parts {
        private final List<String> names = new ArrayList<>();
        private final StringBuilder texts = new StringBuilder();
        private final ObjectMapper json;

        Parts(Guide old, Guide next, ObjectMapper json) {
            this.json = json;
            differ("title", old.title(), next.title());
            differ("alternative titles", old.alternativeTitles(), next.alternativeTitles());
            differ("description", old.overview(), next.overview());
            differ("tasks and technology", old.work(), next.work());
            differ("work styles", old.rightForYou(), next.rightForYou());
            differ("interests", old.interests(), next.interests());
            differ("work values", old.values(), next.values());
            differ("preparation", old.preparation(), next.preparation());
            differ("related careers", old.related(), next.related());
            differ("pay", old.pay(), next.pay());
            differ("outlook", old.outlook(), next.outlook());
            differ("education", old.education(), next.education());
            differ("what it takes to begin", old.requirements(), next.requirements());
            differ("how to become one", old.path(), next.path());
            differ("resources", old.resources(), next.resources());
            differ("sources", old.sources(), next.sources());
        }

        private void differ(String name, @Nullable Object old, @Nullable Object next) {
            if (!Objects.equals(old, next)) {
                names.add(name);
                for (String text : List.of(name, text(old, json), text(next, json))) {
                    texts.append(text).append('\n'); // JSON has no line ends: no two changes read the same
                }
            }
        }

        String hash() {
            return Sha256.hex(texts.toString());
        }
    }

    private static String text(@Nullable Object part, ObjectMapper json) {
        try {
            return part == null ? "null" : json.writeValueAsString(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
