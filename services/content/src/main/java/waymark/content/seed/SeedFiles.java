package waymark.content.seed;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.content.guide.Category;
import waymark.content.guide.Guide;

/** Reads what Waymark comes with: {@code categories.json}, and {@code guides/<slug>.json} for each guide. */
public class SeedFiles {
    private static final String GUIDES = "/guides";

    private final ObjectMapper json;

    /** They are read with this. */
    public SeedFiles(ObjectMapper json) {
        this.json = json;
    }

    /** A category as the file has it. */
    @Serdeable
    record Entry(String slug, String name, String description) {}

    /** The categories in the order of the file. */
    List<Category> categories() throws IOException {
        try (InputStream in = SeedFiles.class.getResourceAsStream("/categories.json")) {
            List<Category> categories = new ArrayList<>();
            for (Entry e : json.readValue(in, Argument.listOf(Entry.class))) {
                categories.add(new Category(e.slug(), e.name(), e.description(), categories.size()));
            }
            return categories;
        }
    }

    /** The guides by slug. */
    public SortedMap<String, Guide> guides() throws IOException {
        URI folder = folder();
        if (!folder.getScheme().equals("jar")) {
            return read(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.getPath(GUIDES));
        }
    }

    private static URI folder() {
        try {
            return SeedFiles.class.getResource(GUIDES).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private SortedMap<String, Guide> read(Path folder) throws IOException {
        SortedMap<String, Guide> guides = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json")) {
                    String slug = name.substring(0, name.length() - ".json".length());
                    guides.put(slug, json.readValue(Files.readAllBytes(file), Guide.class));
                }
            }
        }
        return guides;
    }
}
