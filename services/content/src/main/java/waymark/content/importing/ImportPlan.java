package waymark.content.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.content.importing.difference.FigureDifference;
import waymark.events.EmptyCollections;

/**
 * What applying an import would change, found by comparing its files with the careers there are. Nothing is written.
 *
 * @param kind "onet", "bls", or "both"
 * @param label what the files are
 * @param added careers that would be new
 * @param rewritten imported careers whose text would change
 * @param refreshed careers somebody wrote whose figures would change
 * @param unchanged careers the files say nothing new about
 * @param missing optional tables the files do not have
 * @param examples the first {@value #MAX_EXAMPLES} differences at most; {@link #changes} counts them all
 */
@Serdeable
public record ImportPlan(
        String kind,
        String label,
        int added,
        int rewritten,
        int refreshed,
        int unchanged,
        List<String> missing,
        List<Difference> examples) {
    /** While files are being compared. */
    static final ImportPlan NONE = new ImportPlan("", "", 0, 0, 0, 0, List.of(), List.of());

    static final int MAX_EXAMPLES = 100;

    /** A list kept before there was one is empty. */
    public ImportPlan {
        missing = EmptyCollections.ifAbsent(missing);
        examples = EmptyCollections.ifAbsent(examples);
    }

    /**
     * One career that differs; a new one has no former parts.
     *
     * @param what added, rewritten or refreshed
     * @param parts which of its parts differ
     * @param figures each figure in them that differs, as it is and as it would be
     */
    @Serdeable
    public record Difference(
            String title, @Nullable String slug, String what, List<String> parts, List<FigureDifference> figures) {
        /** A new career has none. */
        public Difference {
            parts = EmptyCollections.ifAbsent(parts);
            figures = EmptyCollections.ifAbsent(figures);
        }
    }

    /** How many careers would be written. */
    public int changes() {
        return added + rewritten + refreshed;
    }
}
