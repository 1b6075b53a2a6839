package waymark.content.catalog;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.content.Career;
import waymark.content.CareerStore;
import waymark.content.Category;
import waymark.content.CategoryStore;
import waymark.content.search.SearchStore;
import waymark.content.search.Suggestions;

/** All published careers in memory, ready to be sent, and the search index over them. */
@Singleton
public class CatalogStore {
    private record Snapshot(
            List<Category> categories,
            Map<String, Entry> byId,
            Map<String, Entry> bySlug,
            List<CareerCard> cards,
            List<Suggestions.Name> names) {}

    private final CareerStore careers;
    private final CategoryStore categories;
    private final SearchStore search;
    private final ObjectMapper json;
    private volatile Snapshot snapshot = snapshot(List.of(), Map.of());

    CatalogStore(CareerStore careers, CategoryStore categories, SearchStore search, ObjectMapper json) {
        this.careers = careers;
        this.categories = categories;
        this.search = search;
        this.json = json;
    }

    /** Reads everything anew. */
    public synchronized void load() {
        List<Category> all = categories.all();
        Map<String, Entry> entries = new HashMap<>();
        for (Career career : careers.everPublished()) {
            Entry entry = entry(career, all);
            entries.put(career.id(), entry);
            index(entry);
        }
        search.refresh();
        snapshot = snapshot(all, entries);
    }

    /** Reads one career anew, if what is in memory is older than the given revision. */
    public synchronized void refresh(String id, long revision) {
        Snapshot now = snapshot;
        Entry held = now.byId().get(id);
        if (held != null && held.career().revision() >= revision) {
            return;
        }
        Optional<Career> read = careers.find(id).filter(c -> c.version() > 0);
        if (read.isPresent()) {
            Map<String, Entry> entries = new HashMap<>(now.byId());
            Entry entry = entry(read.get(), now.categories());
            entries.put(id, entry);
            index(entry);
            search.refresh();
            snapshot = snapshot(now.categories(), entries);
        }
    }

    /** At its present slug, a former one, or withdrawn. */
    Optional<Entry> at(String slug) {
        return Optional.ofNullable(snapshot.bySlug().get(slug));
    }

    /** All open careers by title. */
    List<CareerCard> cards() {
        return snapshot.cards();
    }

    /** All names of open careers. */
    List<Suggestions.Name> names() {
        return snapshot.names();
    }

    /** The categories. */
    List<Category> categories() {
        return snapshot.categories();
    }

    /** The name of a category, or the slug itself while there is no such category. */
    public String categoryName(String slug) {
        return name(snapshot.categories(), slug);
    }

    /** What a search found, in its order, without those that were withdrawn meanwhile. */
    List<CareerCard> cards(Collection<String> ids) {
        Map<String, Entry> byId = snapshot.byId();
        return ids.stream()
                .map(byId::get)
                .filter(e -> e != null && e.isOpen())
                .map(Entry::card)
                .toList();
    }

    private void index(Entry entry) {
        if (entry.isOpen()) {
            search.put(entry.career().id(), entry.career().published());
        } else {
            search.remove(entry.career().id());
        }
    }

    private Entry entry(Career career, List<Category> categories) {
        if (!career.isPublic()) {
            return new Entry(career, null, null, null);
        }
        String categoryName = name(categories, career.published().category());
        try {
            byte[] page = json.writeValueAsBytes(
                    CareerPage.of(career, career.published(), career.version(), career.publishedAt(), categoryName));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
            return new Entry(
                    career, CareerCard.of(career), page, "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Snapshot snapshot(List<Category> categories, Map<String, Entry> byId) {
        Map<String, Entry> bySlug = new HashMap<>();
        List<Entry> open = new ArrayList<>();
        byId.values().forEach(e -> {
            e.career().slugs().forEach(slug -> bySlug.put(slug, e));
            if (e.isOpen()) {
                open.add(e);
            }
        });
        open.sort(Comparator.comparing(e -> e.card().title()));
        return new Snapshot(
                categories,
                byId,
                bySlug,
                open.stream().map(Entry::card).toList(),
                open.stream().flatMap(e -> names(e.card())).toList());
    }

    private static Stream<Suggestions.Name> names(CareerCard card) {
        return Stream.concat(Stream.of(card.title()), card.alternativeTitles().stream())
                .map(name -> new Suggestions.Name(card.slug(), card.title(), name));
    }

    private static String name(List<Category> categories, String slug) {
        return categories.stream()
                .filter(c -> c.slug().equals(slug))
                .map(Category::name)
                .findFirst()
                .orElse(slug);
    }
}
