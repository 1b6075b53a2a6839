package waymark.profile.career;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public careers, by id and by every slug they ever had, as the newest events tell. */
@Singleton
public class CareerCatalog {
    /** The newest that is known of a career; without one it is not public. */
    private record Version(long revision, @Nullable Career career) {}

    private final Map<String, Version> byId = new ConcurrentHashMap<>();
    private volatile long changes;

    /** Null when a career has changed since. */
    private volatile @Nullable Map<String, Career> bySlug;

    void publish(Career career) {
        change(career.id(), new Version(career.revision(), career));
    }

    void withdraw(String id, long revision) {
        change(id, new Version(revision, null));
    }

    private synchronized void change(String id, Version next) {
        Version before = byId.get(id);
        if (before == null || before.revision() < next.revision()) {
            byId.put(id, next);
            bySlug = null;
            changes++;
        }
    }

    /** How many changes this instance heard of: as long as it is the same number, all careers are the same. */
    public long changes() {
        return changes;
    }

    /** The public career at this slug, present or former. */
    public Optional<Career> bySlug(String slug) {
        Map<String, Career> index = bySlug;
        return Optional.ofNullable((index == null ? indexed() : index).get(slug));
    }

    private synchronized Map<String, Career> indexed() {
        if (bySlug == null) {
            List<Career> careers = byId.values().stream()
                    .map(Version::career)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, Career> index = new HashMap<>();
            careers.forEach(c -> c.formerSlugs().forEach(slug -> index.put(slug, c)));
            careers.forEach(c -> index.put(c.slug(), c));
            bySlug = index;
        }
        return bySlug;
    }

    /** The public career of this id. */
    public Optional<Career> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(Version::career);
    }
}
