package waymark.gateway.account.privacy;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds what the profile service takes back in a file somebody chose: an export as ZIP, or its JSON alone. */
final class ImportArchive {
    /** No account's JSON is larger; a small archive can hold much more. */
    private static final int MOST_BYTES = 20_000_000;

    private static final int MOST_ENTRIES = 20;

    private ImportArchive() {}

    /** The profile's part; none if it is no export. */
    static Optional<JsonNode> profile(InputStream file, JsonMapper mapper) {
        try (BufferedInputStream in = new BufferedInputStream(file)) {
            in.mark(2);
            boolean zipped = in.read() == 'P' && in.read() == 'K';
            in.reset();
            byte[] json = zipped ? unzipped(in) : in.readNBytes(MOST_BYTES);
            JsonNode whole = json.length == 0 ? null : mapper.readValue(json, Argument.of(JsonNode.class));
            JsonNode parts = whole == null || !whole.isObject() ? null : whole.get("parts");
            JsonNode profile = parts == null || !parts.isObject() ? null : parts.get("profile");
            return Optional.ofNullable(profile).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty(); // Whatever it is, it is no export.
        }
    }

    private static byte[] unzipped(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = zip.getNextEntry();
        for (int i = 0; entry != null && i < MOST_ENTRIES; i++) {
            if (entry.getName().equals("waymark.json")) {
                return zip.readNBytes(MOST_BYTES);
            }
            entry = zip.getNextEntry();
        }
        return new byte[0];
    }
}
