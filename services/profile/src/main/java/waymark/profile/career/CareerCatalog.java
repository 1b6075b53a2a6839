package waymark.profile.career;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The careers there are, by id and by every slug they ever had. Immutable: a change makes a new one. */
final class CareerCatalog {
    static final CareerCatalog NONE = new CareerCatalog(Map.of(), Map.of(), 0);

    private final Map<String, Career> byId;
    private final Map<String, Long> revisions;
    private final Map<String, String> ids = new HashMap<>();
    private final long changes;

    private CareerCatalog(Map<String, Career> byId, Map<String, Long> revisions, long changes) {
        this.byId = byId;
        this.revisions = revisions;
        this.changes = changes;
        byId.values().forEach(c -> c.formerSlugs().forEach(s -> ids.put(s, c.id())));
        byId.values().forEach(c -> ids.put(c.slug(), c.id()));
    }

    CareerCatalog with(Career career) {
        return changed(career.id(), career.revision(), career);
    }

    CareerCatalog without(String id, long revision) {
        return changed(id, revision, null);
    }

    private CareerCatalog changed(String id, long revision, Career career) {
        if (revisions.getOrDefault(id, 0L) >= revision) {
            return this;
        }
        Map<String, Career> careers = new HashMap<>(byId);
        Map<String, Long> seen = new HashMap<>(revisions);
        seen.put(id, revision);
        if (career == null) {
            careers.remove(id);
        } else {
            careers.put(id, career);
        }
        return new CareerCatalog(careers, seen, changes + 1);
    }

    /** How many changes led here. */
    long changes() {
        return changes;
    }

    Optional<Career> bySlug(String slug) {
        return Optional.ofNullable(ids.get(slug)).map(byId::get);
    }

    Optional<Career> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
