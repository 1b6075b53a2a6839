package waymark.gateway.account.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What services take back of a file somebody chose: an export as ZIP, or its JSON alone. What they refuse they say
 * themselves.
 *
 * @param sittings for the quiz service; null if its part is missing in the file
 * @param profile for the profile service; null if its part is missing in the file
 */
record ImportArchive(@Nullable JsonNode sittings, @Nullable JsonNode profile) {
    /** No account's JSON is larger; a small archive can hold much more. */
    private static final int MOST_BYTES = 20_000_000;

    private static final int MOST_ENTRIES = 20;

    /** What of a sitting comes back: its scores are worked out anew. */
    private static final List<String> OF_A_SITTING =
            List.of("id", "instrument", "instrumentVersion", "startedAt", "updatedAt", "answers", "skipped");

    /** The file; none if it is no export. */
    static Optional<ImportArchive> read(InputStream file, JsonMapper mapper) {
        try (BufferedInputStream in = new BufferedInputStream(file)) {
            in.mark(2);
            boolean zipped = in.read() == 'P' && in.read() == 'K';
            in.reset();
            byte[] json = zipped ? unzipped(in) : in.readNBytes(MOST_BYTES);
            JsonNode whole = json.length == 0 ? null : mapper.readValue(json, Argument.of(JsonNode.class));
            JsonNode parts = object(whole, "parts");
            JsonNode quiz = object(parts, "quiz");
            JsonNode sittings = quiz == null ? null : quiz.get("items");
            JsonNode profile = object(parts, "profile");
            boolean answered = sittings != null && sittings.isArray();
            return answered || profile != null
                    ? Optional.of(new ImportArchive(answered ? taken(sittings) : null, profile))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // Whatever it is, it is no export.
        }
    }

    /** What the file says about itself. */
    String format() {
        JsonNode format = profile == null ? null : profile.get("format");
        return format == null || !format.isValueNode() ? "" : format.coerceStringValue();
    }

    /** One part of the profile; null if the file has none. */
    @Nullable
    JsonNode ofProfile(String name) {
        return profile == null ? null : profile.get(name);
    }

    private static JsonNode taken(JsonNode sittings) {
        List<JsonNode> taken = new ArrayList<>();
        for (JsonNode sitting : sittings.values()) {
            Map<String, JsonNode> parts = new LinkedHashMap<>();
            for (String name : OF_A_SITTING) {
                put(parts, name, sitting);
            }
            put(parts, "completedAt", object(sitting, "assessment"));
            taken.add(JsonNode.createObjectNode(parts));
        }
        return JsonNode.createArrayNode(taken);
    }

    private static void put(Map<String, JsonNode> parts, String name, @Nullable JsonNode of) {
        JsonNode part = of == null || !of.isObject() ? null : of.get(name);
        if (part != null) {
            parts.put(name, part);
        }
    }

    private static @Nullable JsonNode object(@Nullable JsonNode in, String name) {
        JsonNode found = in == null || !in.isObject() ? null : in.get(name);
        return found == null || !found.isObject() ? null : found;
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
