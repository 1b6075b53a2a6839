package waymark.content.links;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;

/** Which careers lead where, in what is public and in drafts. */
@Singleton
public class LinkUsageQuery {
    private final MongoCollection<Document> careers;
    private final MongoCollection<Document> links;

    LinkUsageQuery(MongoDatabase database) {
        this.careers = database.getCollection("careers");
        this.links = database.getCollection("links");
        List.of("draft.resources.url", "publication.guide.resources.url")
                .forEach(field -> careers.createIndex(Indexes.ascending(field)));
    }

    /** A career that names an address. */
    @Serdeable
    public record Use(String id, String slug, String title) {}

    /** The careers of every address, by address. */
    public SortedMap<String, List<Use>> all() {
        SortedMap<String, List<Use>> uses = new TreeMap<>();
        careers.find()
                .projection(Projections.include(
                        "slugs", "draft.title", "draft.resources.url", "publication.guide.resources.url"))
                .sort(new Document("draft.title", 1))
                .forEach(career -> add(career, uses));
        return uses;
    }

    /** The ids of careers with a link that an editor should mend. */
    public Set<String> broken() {
        return careersWith(LinkCheckResult.State::isBroken);
    }

    /** The ids of careers with a link that could not be reached when it was last visited. */
    public Set<String> unreachable() {
        return careersWith(state -> state == LinkCheckResult.State.UNREACHABLE);
    }

    private Set<String> careersWith(Predicate<LinkCheckResult.State> wanted) {
        List<String> failing = Arrays.stream(LinkCheckResult.State.values())
                .filter(wanted)
                .map(LinkCheckResult.State::label)
                .toList();
        List<String> urls = links.find(Filters.in("state", failing))
                .map(link -> link.getString("_id"))
                .into(new ArrayList<>());
        Set<String> ids = new LinkedHashSet<>();
        if (!urls.isEmpty()) {
            careers.find(Filters.or(
                            Filters.in("draft.resources.url", urls),
                            Filters.in("publication.guide.resources.url", urls)))
                    .projection(Projections.include("_id"))
                    .forEach(career -> ids.add(career.getString("_id")));
        }
        return ids;
    }

    private static void add(Document career, SortedMap<String, List<Use>> uses) {
        Document draft = career.get("draft", Document.class);
        Use use = new Use(
                career.getString("_id"), career.getList("slugs", String.class).getFirst(), draft.getString("title"));
        Set<String> urls = new LinkedHashSet<>(urls(draft));
        urls.addAll(urls(career.getEmbedded(List.of("publication", "guide"), Document.class)));
        urls.forEach(url -> uses.computeIfAbsent(url, u -> new ArrayList<>()).add(use));
    }

    private static List<String> urls(Document guide) {
        return guide == null || guide.getList("resources", Document.class) == null
                ? List.of()
                : guide.getList("resources", Document.class).stream()
                        .map(r -> r.getString("url"))
                        .filter(url -> url != null && !url.isEmpty())
                        .toList();
    }
}
