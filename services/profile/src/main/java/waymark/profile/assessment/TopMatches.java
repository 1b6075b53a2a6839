package waymark.profile.assessment;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import waymark.profile.person.Viewer;

/**
 * The best careers for an assessment, best first.
 *
 * @param rankedAt absent of what earlier releases kept
 * @param moved how the best of them were before they last moved; absent as long as they did not
 */
public record TopMatches(
        @BsonId String id,
        long revision,
        String person,
        String model,
        List<TopMatch> top,
        @Nullable Instant rankedAt,
        @Nullable Move moved) {
    /**
     * The best careers of the same assessment moved.
     *
     * @param otherModel were they worked out in another way, and not only from other careers?
     * @param before the slugs of the best few before, best first
     */
    public record Move(Instant at, boolean otherModel, List<String> before) {}

    /** Absent ones are none. */
    public TopMatches {
        top = top == null ? List.of() : top;
    }

    /** The best few of them, best first. */
    public List<TopMatch> best() {
        return top.stream().limit(AssessmentStatus.BEST).toList();
    }

    /** The slugs of {@link #best}. */
    public List<String> bestSlugs() {
        return best().stream().map(TopMatch::slug).toList();
    }

    /** The same, knowing what was kept before. */
    TopMatches after(@Nullable TopMatches kept) {
        if (kept == null || kept.top.isEmpty() || top.isEmpty() || rankedAt == null) {
            return this;
        }
        Move move = kept.bestSlugs().equals(bestSlugs())
                ? kept.moved
                : new Move(rankedAt, !kept.model.equals(model), kept.bestSlugs());
        return new TopMatches(id, revision, person, model, top, rankedAt, move);
    }

    /** As that viewer may see them: reasons tell of answers. */
    List<TopMatch> shownTo(Viewer viewer) {
        return viewer.reasons() ? top : plain();
    }

    /** So many of the best, without what only the page of one student shows: lists read thousands of them. */
    public static Bson first(int most) {
        Document plain = new Document();
        List.of("slug", "title", "fit", "percentile", "tier").forEach(part -> plain.append(part, "$$match." + part));
        Document some = new Document("$slice", List.of("$top", most));
        Document each = new Document("input", some).append("as", "match").append("in", plain);
        return new Document("revision", 1)
                .append("person", 1)
                .append("model", 1)
                .append("top", new Document("$map", each));
    }

    /** Without reasons. */
    List<TopMatch> plain() {
        return top.stream().map(TopMatch::plain).toList();
    }
}
