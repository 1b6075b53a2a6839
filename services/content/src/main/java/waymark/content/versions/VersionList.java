package waymark.content.versions;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.content.career.Version;

/** Every version of a career, newest first. */
@Serdeable
record VersionList(List<Item> items, int total) {

    /** One version; {@code publishedBy} is a name. */
    @Serdeable
    record Item(int version, Instant publishedAt, String publishedBy, String title) {}

    static VersionList of(List<Version> versions) {
        return new VersionList(
                versions.stream()
                        .map(v -> new Item(
                                v.number(),
                                v.publishedAt(),
                                v.publishedBy().name(),
                                v.guide().title()))
                        .toList(),
                versions.size());
    }
}
