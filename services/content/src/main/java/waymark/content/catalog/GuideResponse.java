package waymark.content.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A whole guide on its way to a reader.
 *
 * @param etag names these bytes, in quotes
 */
record GuideResponse(byte[] json, String etag) {
    private static final byte[] NAME = ",\"related\":".getBytes(StandardCharsets.UTF_8);

    /** The kept bytes with one more member at their end. */
    static GuideResponse of(CachedGuide entry, List<CareerPage.Related> related, byte[] list) {
        byte[] page = entry.json();
        byte[] json = new byte[page.length + NAME.length + list.length];
        System.arraycopy(page, 0, json, 0, page.length - 1);
        System.arraycopy(NAME, 0, json, page.length - 1, NAME.length);
        System.arraycopy(list, 0, json, page.length - 1 + NAME.length, list.length);
        json[json.length - 1] = '}';
        return new GuideResponse(json, "\"%s-%08x\"".formatted(entry.etag(), related.hashCode()));
    }
}
