package waymark.content.guide;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The guides Waymark comes with, by slug. */
public final class RealGuides {
    private RealGuides() {}

    public static SortedMap<String, Guide> all() {
        SortedMap<String, Guide> guides = new TreeMap<>();
        try (var files = Files.list(Path.of("src/main/resources/guides"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                guides.put(
                        file.getFileName().toString().replace(".json", ""),
                        ObjectMapper.getDefault().readValue(Files.readAllBytes(file), Guide.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return guides;
    }

    /** The slugs of those in a category. */
    public static List<String> in(String category) {
        return all().entrySet().stream()
                .filter(e -> e.getValue().category().equals(category))
                .map(Map.Entry::getKey)
                .toList();
    }
}
