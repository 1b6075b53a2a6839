package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every field of work and every interest has its illustration, small, self-contained, in light and dark. */
class IllustrationsTest {
    private static final Path ROOT = Path.of(System.getProperty("waymark.root"));
    private static final Path DRAWN = ROOT.resolve("gateway/src/main/resources/static/illustrations");
    private static final Path CATEGORIES = ROOT.resolve("services/content/src/main/resources/categories.json");
    private static final int MOST_BYTES = 6 * 1024;

    /** The name of the format's vocabulary, which every SVG says and nobody loads. */
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+://|\\burl\\((?!#)|@import|\\bhref\\s*=");
    private static final Pattern FORBIDDEN =
            Pattern.compile("<(script|foreignObject|image|text|use)\\b|\\s(style|on[a-z]+)\\s*=|font-family");

    /** Light colors stand in the drawing itself: opened alone, the portal's own policy lets no style in. */
    private static final String DARK = "<style>@media (prefers-color-scheme:dark){";

    /** Pages leave each picture its place by this shape before it has come. */
    private static final String FIELD_SHAPE = "0 0 320 200";

    private static final String INTEREST_SHAPE = "0 0 96 96";

    @Test
    void each_field_of_work_has_one_and_none_is_left_over() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (JsonElement category :
                JsonParser.parseString(Files.readString(CATEGORIES)).getAsJsonArray()) {
            slugs.add(category.getAsJsonObject().get("slug").getAsString() + ".svg");
        }

        assertThat(names("fields")).isEqualTo(slugs);
    }

    @Test
    void each_interest_has_one_and_none_is_left_over() throws IOException {
        Set<String> letters = "RIASEC"
                .toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> (char) letter + ".svg")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names("interests")).isEqualTo(letters);
        assertThat(names("")).containsExactly("fields", "interests");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void it_is_small_loads_nothing_runs_nothing_and_follows_the_readers_scheme(Path drawing) throws Exception {
        String text = Files.readString(drawing);

        assertThat(Files.size(drawing)).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(found(ADDRESS, text.replace(SVG, ""))).isEmpty();
        assertThat(found(FORBIDDEN, text)).isEmpty();
        assertThat(text).contains(DARK);
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(SVG);
        assertThat(root.getAttribute("viewBox"))
                .isEqualTo(drawing.getParent().endsWith("fields") ? FIELD_SHAPE : INTEREST_SHAPE);
    }

    static List<Path> drawings() throws IOException {
        try (Stream<Path> all = Files.walk(DRAWN)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Set<String> names(String directory) throws IOException {
        try (Stream<Path> files = Files.list(DRAWN.resolve(directory))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
