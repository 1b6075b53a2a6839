package waymark.content.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What guides say for a word of everyday speech: "sparky" is an electrician. */
final class EverydayWords {
    private static final Properties WORDS = load();

    private EverydayWords() {}

    /** Alternatives, each of one or more words that belong together; empty if the word has none. */
    static List<List<String>> meaning(String word) {
        String meaning = WORDS.getProperty(word, "").strip();
        return meaning.isEmpty()
                ? List.of()
                : Arrays.stream(meaning.split("\\s*,\\s*"))
                        .map(m -> List.of(m.split("\\s+")))
                        .toList();
    }

    private static Properties load() {
        try (InputStream in = EverydayWords.class.getResourceAsStream("/everyday-words.properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
