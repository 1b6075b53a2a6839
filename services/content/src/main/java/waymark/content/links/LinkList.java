package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.edge.Labeled;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/**
 * A page of links, those that failed most often first.
 *
 * @param total over all pages
 * @param counts how many there are in each state, those that need a look first
 * @param enabled whether links are visited at all
 * @param explanation how they are visited, in sentences to editors
 * @param latest what the latest round showed; absent before it is over
 */
@Serdeable
record LinkList(
        List<Item> items,
        long total,
        Map<String, Long> counts,
        boolean enabled,
        String explanation,
        LinkCheckJob.Round.@Nullable Summary latest) {

    /** A link with the careers that lead there. */
    @Serdeable
    record Item(
            String url,
            String state,
            int status,
            @Nullable String detail,
            @Nullable String location,
            @Nullable Instant checkedAt,
            int failures,
            List<LinkUsageQuery.Use> careers) {}

    static LinkList of(
            List<Link> links,
            Map<String, List<LinkUsageQuery.Use>> uses,
            @Nullable String state,
            PageRequest page,
            boolean enabled,
            LinkCheckJob.Round.@Nullable Summary latest) {
        List<String> states = Labeled.labels(LinkCheckResult.State.values());
        if (state != null && !state.isBlank() && !states.contains(state)) {
            throw RefusedException.invalid("state-unknown", "A link is in state " + String.join(", ", states) + ".");
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        states.forEach(each -> counts.put(each, 0L));
        links.forEach(link -> counts.merge(link.state(), 1L, Long::sum));
        List<Item> wanted = links.stream()
                .filter(link -> state == null || state.isBlank() || state.equals(link.state()))
                .sorted(Comparator.comparing(Link::failures).reversed().thenComparing(Link::url))
                .map(link -> new Item(
                        link.url(),
                        link.state(),
                        link.status(),
                        link.detail(),
                        link.location(),
                        link.checkedAt(),
                        link.failures(),
                        uses.getOrDefault(link.url(), List.of())))
                .toList();
        return new LinkList(page.of(wanted), wanted.size(), counts, enabled, Link.EXPLANATION, latest);
    }
}
