package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README's tree is the real one, and no file is long. */
class TreeTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));

    /** Directories whose children README lists. */
    private static final List<String> LISTED = List.of("", "docs", "services", "infra");

    /** What git or the build puts beside the tree, and the modules' own files. */
    private static final Set<String> BESIDE = Set.of("target", "pom.xml", "Dockerfile");

    @Test
    void readme_lists_what_there_is() throws IOException {
        Set<String> real = new TreeSet<>();
        for (String directory : LISTED) {
            try (Stream<Path> children = Files.list(ROOT.resolve(directory))) {
                children.map(p -> p.getFileName().toString())
                        .filter(n -> !n.startsWith("."))
                        .filter(n -> directory.isEmpty() ? !n.equals("target") : !BESIDE.contains(n))
                        .forEach(n -> real.add(directory.isEmpty() ? n : directory + "/" + n));
            }
        }

        assertThat(listed()).isEqualTo(real);
    }

    /** Paths in the code block that begins with {@code waymark/}: each level is four columns deeper. */
    private static Set<String> listed() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        int start = lines.indexOf("waymark/");
        Set<String> paths = new TreeSet<>();
        List<String> open = new ArrayList<>();
        for (String line : lines.subList(start + 1, lines.size())) {
            if (line.startsWith("```")) {
                break;
            }
            int mark = Math.max(line.indexOf("├── "), line.indexOf("└── "));
            String name = line.substring(mark + 4).split(" ")[0].replaceAll("/$", "");
            open.subList(mark / 4, open.size()).clear();
            open.add(name);
            paths.add(String.join("/", open));
        }
        return paths;
    }

    @Test
    void no_source_file_is_longer_than_250_lines_and_the_products_median_is_at_most_60() throws IOException {
        List<Path> sources;
        try (Stream<Path> all = Files.walk(ROOT)) {
            sources = all.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !p.toString().contains("/target/"))
                    .filter(p -> !p.toString().contains("/.waymark/")) // checkouts that were measured
                    .toList();
        }
        List<Integer> lengths = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            int length = Files.readAllLines(source).size();
            if (source.toString().contains("/src/main/")) {
                lengths.add(length);
            }
            if (length > 250) {
                tooLong.add(ROOT.relativize(source) + ": " + length);
            }
        }

        assertThat(tooLong).isEmpty();
        List<Integer> sorted = lengths.stream().sorted().collect(Collectors.toList());
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(60);
    }
}
