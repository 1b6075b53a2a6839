package waymark.content.catalog;

import io.micronaut.scheduling.annotation.Scheduled;
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
import waymark.content.Career;
import waymark.content.CareerStore;
import waymark.content.Category;
import waymark.content.CategoryStore;
import waymark.content.search.SearchStore;

/** All published careers in memory, ready to be sent, and the search index over them. */
@Singleton
public class CatalogStore {
    private record Snapshot(
            List<Category> categories,
            Map<String, Entry> byId,
            Map<String, Entry> bySlug,
            Map<String, CareerCard> byCode,
            List<CareerCard> cards) {}

    private final CareerStore careers;
    private final CategoryStore categories;
    private final SearchStore search;
    private final ObjectMapper json;
    private final Pending pending = new Pending();
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
        careers.eachEverPublished(career -> take(career, all, entries));
        search.refresh();
        snapshot = snapshot(all, entries);
    }

    /** Reads one career anew at once, if what is in memory is older than the given revision. */
    public void refresh(String id, long revision) {
        refresh(Map.of(id, revision));
    }

    /** The same within a second: when no other change was heard of for a moment, so that many of them cost little. */
    void refreshSoon(String id, long revision) {
        if (isNews(id, revision)) {
            pending.add(id, revision, System.nanoTime());
        }
    }

    @Scheduled(fixedDelay = "50ms")
    void settle() {
        Map<String, Long> due = pending.due(System.nanoTime());
        if (!due.isEmpty()) {
            refresh(due);
            pending.done(due);
        }
    }

    private synchronized void refresh(Map<String, Long> revisions) {
        Snapshot now = snapshot;
        Map<String, Entry> entries = new HashMap<>(now.byId());
        boolean changed = false;
        for (var each : revisions.entrySet()) {
            Optional<Career> read = isNews(each.getKey(), each.getValue())
                    ? careers.find(each.getKey()).filter(c -> c.version() > 0)
                    : Optional.empty();
            read.ifPresent(career -> take(career, now.categories(), entries));
            changed |= read.isPresent();
        }
        if (changed) {
            search.refresh();
            snapshot = snapshot(now.categories(), entries);
        }
    }

    private boolean isNews(String id, long revision) {
        Entry held = snapshot.byId().get(id);
        return held == null || held.revision() < revision;
    }

    private void take(Career career, List<Category> categories, Map<String, Entry> entries) {
        entries.put(career.id(), entry(career, categories));
        if (career.isPublic()) {
            search.put(career.id(), career.published(), career.imported());
        } else {
            search.remove(career.id());
        }
    }

    /** At its present slug, a former one, or withdrawn. */
    Optional<Entry> at(String slug) {
        return Optional.ofNullable(snapshot.bySlug().get(slug));
    }

    /** The guide of an open career as it is sent now, with the careers its related occupations are at present. */
    Sent sent(Entry entry) {
        Map<String, CareerCard> byCode = snapshot.byCode();
        List<Sent.Related> related = entry.related().stream()
                .map(byCode::get)
                .filter(card -> card != null && !card.id().equals(entry.id()))
                .map(card -> new Sent.Related(card.slug(), card.title()))
                .toList();
        try {
            return Sent.of(entry, related, json.writeValueAsBytes(related));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All open careers by title. */
    List<CareerCard> cards() {
        return snapshot.cards();
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

    private Entry entry(Career career, List<Category> categories) {
        if (!career.isPublic()) {
            return new Entry(career.id(), career.revision(), career.slugs(), null, null, null, List.of());
        }
        String categoryName = name(categories, career.published().category());
        try {
            byte[] page = json.writeValueAsBytes(
                    CareerPage.of(career, career.published(), career.version(), career.publishedAt(), categoryName));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
            return new Entry(
                    career.id(),
                    career.revision(),
                    career.slugs(),
                    CareerCard.of(career),
                    page,
                    HexFormat.of().formatHex(digest, 0, 12),
                    career.published().related());
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
            e.slugs().forEach(slug -> bySlug.put(slug, e));
            if (e.isOpen()) {
                open.add(e);
            }
        });
        open.sort(Comparator.comparing(e -> e.card().title()));
        Map<String, CareerCard> byCode = new HashMap<>();
        open.forEach(e -> byCode.merge(e.card().onetCode(), e.card(), (a, b) -> a.imported() ? b : a));
        return new Snapshot(
                categories, byId, bySlug, byCode, open.stream().map(Entry::card).toList());
    }

    private static String name(List<Category> categories, String slug) {
        return categories.stream()
                .filter(c -> c.slug().equals(slug))
                .map(Category::name)
                .findFirst()
                .orElse(slug);
    }
}
