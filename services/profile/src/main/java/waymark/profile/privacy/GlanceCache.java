package waymark.profile.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import waymark.profile.career.CareerListener;
import waymark.profile.person.Viewer;

/**
 * Glances ready to be sent. Each is believed only after the database was asked: while the same is stored and no career changed since,
 * it need not be read and written out anew.
 */
@Singleton
class GlanceCache {
    private static final long MOST_BYTES = 8 << 20;

    private final PartStore parts;
    private final CareerListener careers;
    private final JsonMapper json;

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String person, Kept glance) -> 300 + glance.sent().json().length)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private record Kept(byte[] checksum, long careers, Sent sent) {}

    GlanceCache(PartStore parts, CareerListener careers, JsonMapper json) {
        this.parts = parts;
        this.careers = careers;
        this.json = json;
    }

    /** How the viewer's things stand now. */
    Sent read(Viewer self) {
        // Before anything is read: a career that changes in the meantime makes what is kept here stale, not wrong.
        long changes = careers.changes();
        PartStore.Stored stored = parts.read(self);
        byte[] checksum = stored.checksum();
        Kept known = kept.getIfPresent(self.of());
        if (known != null && known.careers() == changes && Arrays.equals(known.checksum(), checksum)) {
            return known.sent();
        }
        Sent sent = Sent.of(written(Glance.of(stored.parts(), careers::byId)));
        kept.put(self.of(), new Kept(checksum, changes, sent));
        return sent;
    }

    private byte[] written(Glance glance) {
        try {
            return json.writeValueAsBytes(glance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
