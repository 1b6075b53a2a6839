package waymark.content.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.catalog.listing.CareerCard;
import waymark.content.catalog.listing.CareerList;
import waymark.content.catalog.listing.ListQuery;
import waymark.content.catalog.listing.TypedConditions;
import waymark.content.guide.Category;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.Guide;
import waymark.content.guide.SourceNotice;
import waymark.content.search.CareerSearch;
import waymark.edge.Sha256;
import waymark.outbox.OneShotTimer;

/** All published careers in memory, ready to be sent, and the search index over them. */
@Singleton
public class CareerCatalog {
    /**
     * Answers to lists and searches that are kept: some thousand first pages, none larger than what a hundred cards
     * take.
     */
    private static final int MAX_ANSWERS = 8 << 20;

    private static final Duration RETRY = Duration.ofSeconds(1);

    /**
     * @param answers lists as they are sent, made when first asked for; they live as long as the catalog they tell of,
     *     so none can be older than a guide that was published
     */
    private record Snapshot(CatalogSnapshot catalog, Cache<ListQuery, byte[]> answers) {
        static Snapshot of(List<Category> categories, Map<String, CachedGuide> entries) {
            return new Snapshot(
                    new CatalogSnapshot(categories, entries),
                    Caffeine.newBuilder()
                            .maximumWeight(MAX_ANSWERS)
                            .weigher((ListQuery query, byte[] json) -> json.length)
                            .build());
        }
    }

    private final CareerStore careers;
    private final CategoryStore categories;
    private final CareerSearch search;
    private final ObjectMapper json;
    private final RefreshQueue pending = new RefreshQueue();
    private final OneShotTimer timer = new OneShotTimer("Reading changed careers", RETRY, this::readPending);
    private volatile Snapshot snapshot = Snapshot.of(List.of(), Map.of());

    CareerCatalog(CareerStore careers, CategoryStore categories, CareerSearch search, ObjectMapper json) {
        this.careers = careers;
        this.categories = categories;
        this.search = search;
        this.json = json;
    }

    /** Reads everything anew. */
    public synchronized void load() {
        List<Category> all = categories.all();
        Map<String, CachedGuide> entries = new HashMap<>();
        careers.eachEverPublished(career -> take(career, all, entries));
        search.refresh();
        snapshot = Snapshot.of(all, entries);
    }

    /** Reads one career anew at once, if what is in memory is older than the given revision. */
    public void refresh(String id, long revision) {
        refresh(Map.of(id, revision));
    }

    /** The same within a second: when no other change was heard of for a moment, so that many of them cost little. */
    void refreshSoon(String id, long revision) {
        if (isNews(id, revision)) {
            pending.add(id, revision, System.nanoTime());
            wake();
        }
    }

    private void wake() {
        pending.untilDue(System.nanoTime()).ifPresent(nanos -> timer.within(Duration.ofNanos(nanos)));
    }

    private void readPending() {
        Map<String, Long> due = pending.due(System.nanoTime());
        if (!due.isEmpty()) {
            refresh(due);
            pending.done();
        }
        wake();
    }

    @PreDestroy
    void close() {
        timer.close();
    }

    /** Reads careers anew at once, those of which what is in memory is older than the given revision. */
    public synchronized void refresh(Map<String, Long> revisions) {
        CatalogSnapshot now = snapshot.catalog();
        List<String> news = revisions.entrySet().stream()
                .filter(each -> isNews(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!news.isEmpty()) {
            Map<String, CachedGuide> entries = new HashMap<>(now.entries());
            careers.eachEverPublished(news, career -> take(career, now.categories(), entries));
            search.refresh();
            snapshot = Snapshot.of(now.categories(), entries);
        }
    }

    private boolean isNews(String id, long revision) {
        return snapshot.catalog()
                .entry(id)
                .map(held -> held.revision() < revision)
                .orElse(true);
    }

    private void take(Career career, List<Category> categories, Map<String, CachedGuide> entries) {
        entries.put(career.id(), entry(career, categories));
        if (career.isPublic()) {
            search.put(career.id(), career.published(), career.imported());
        } else {
            search.remove(career.id());
        }
    }

    /** At its present slug, a former one, or withdrawn. */
    Optional<CachedGuide> at(String slug) {
        return snapshot.catalog().at(slug);
    }

    /** The guides of the open careers among those slugs, each once, in that order. */
    List<CareerPage> open(List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> at(slug).stream())
                .filter(CachedGuide::isOpen)
                .distinct()
                .map(this::page)
                .toList();
    }

    private CareerPage page(CachedGuide entry) {
        try {
            return json.readValue(entry.json(), CareerPage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guide of an open career as it is sent now, with the careers its related occupations are at present. */
    GuideResponse sent(CachedGuide entry) {
        CatalogSnapshot now = snapshot.catalog();
        List<CareerPage.Related> related = entry.related().stream()
                .flatMap(code -> now.ofOccupation(code).stream())
                .filter(card -> !card.id().equals(entry.id()))
                .map(card -> new CareerPage.Related(card.slug(), card.title()))
                .toList();
        return GuideResponse.of(entry, related, bytes(related));
    }

    /** A page of a list or of what a search found, a {@link CareerList} as it is sent. */
    byte[] list(ListQuery query) {
        Snapshot now = snapshot;
        return now.answers().get(query, q -> bytes(list(q, now.catalog())));
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CareerList list(ListQuery query, CatalogSnapshot now) {
        if (query.words() == null) {
            return now.list(query);
        }
        TypedConditions conditions = TypedConditions.read(query.words());
        return now.list(query, conditions, search.find(conditions.rest(), conditions.ofTexts()));
    }

    /** All published careers as they are now. */
    CatalogSnapshot catalog() {
        return snapshot.catalog();
    }

    /** A text of a career in the shape readers get, whether it is public or not. */
    public CareerPage page(Career career, Guide guide, int version, Instant at) {
        return CareerPage.of(career, guide, version, at, name(snapshot.catalog().categories(), guide.category()));
    }

    /** The card of an open career. */
    Optional<CareerCard> card(String id) {
        return snapshot.catalog().entry(id).filter(CachedGuide::isOpen).map(CachedGuide::card);
    }

    private CachedGuide entry(Career career, List<Category> categories) {
        if (!career.isPublic()) {
            return new CachedGuide(career.id(), career.revision(), career.slugs(), null, null, null, null, List.of());
        }
        String categoryName = name(categories, career.published().category());
        byte[] page = bytes(CareerPage.of(
                career,
                career.published(),
                career.version(),
                career.publication().at(),
                categoryName));
        return new CachedGuide(
                career.id(),
                career.revision(),
                career.slugs(),
                CareerCard.of(career),
                page,
                Sha256.hex(page, 12),
                SourceNotice.onetRelease(career.published().sources()),
                career.published().related());
    }

    private static String name(List<Category> categories, String slug) {
        return categories.stream()
                .filter(c -> c.slug().equals(slug))
                .map(Category::name)
                .findFirst()
                .orElse(slug);
    }
}
