package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import waymark.content.Career;
import waymark.content.Guide;

/**
 * What applying a file would change, found by comparing it with the careers there are. Nothing is written.
 *
 * @param kind "onet" or "bls"
 * @param label what the file is
 * @param added careers that would be new
 * @param rewritten imported careers whose text would change
 * @param refreshed careers somebody wrote whose figures would change
 * @param unchanged careers the file says nothing new about
 * @param missing optional tables the file does not have
 * @param examples some of the differences
 */
@Serdeable
public record Plan(
        String kind,
        String label,
        int added,
        int rewritten,
        int refreshed,
        int unchanged,
        List<String> missing,
        List<Difference> examples) {
    private static final int MOST_EXAMPLES = 100;

    /** One career and which of its parts differ; a new one has no former parts. */
    @Serdeable
    public record Difference(String title, @Nullable String slug, String what, List<String> parts) {}

    /** How many careers would be written. */
    public int changes() {
        return added + rewritten + refreshed;
    }

    static Plan of(Source source, Iterable<Career> held, Instant at) {
        int rewritten = 0;
        int refreshed = 0;
        int unchanged = 0;
        Set<String> codes = new LinkedHashSet<>();
        Set<String> slugs = new LinkedHashSet<>();
        List<Difference> differences = new ArrayList<>();
        for (Career career : held) {
            codes.add(career.draft().onetCode());
            slugs.addAll(career.slugs());
            Career next = source.refresh(career, at);
            if (next == career) {
                unchanged++;
                continue;
            }
            rewritten += career.imported() ? 1 : 0;
            refreshed += career.imported() ? 0 : 1;
            if (differences.size() < MOST_EXAMPLES) {
                differences.add(new Difference(
                        career.published().title(),
                        career.slug(),
                        career.imported() ? "rewritten" : "refreshed",
                        parts(career.published(), next.published())));
            }
        }
        List<Career> births = source.births(codes, new Taken(slugs), at);
        births.stream()
                .limit(MOST_EXAMPLES)
                .forEach(c -> differences.add(new Difference(c.draft().title(), null, "added", List.of())));
        return new Plan(
                source.kind(),
                source.label(),
                births.size(),
                rewritten,
                refreshed,
                unchanged,
                source.missing(),
                differences);
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
        differ(parts, "sources", old.sources(), next.sources());
        return parts;
    }

    private static void differ(List<String> parts, String name, Object old, Object next) {
        if (old == null ? next != null : !old.equals(next)) {
            parts.add(name);
        }
    }
}
