package waymark.content.search.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** What guides say for words of everyday speech: "sparky" is an electrician, to "look after" is to care. */
public final class Synonyms {
    /** Words of the longest expression there is. */
    public static final int MAX = 3;

    private static final Map<String, List<List<String>>> MEANINGS = load();

    private static final Set<String> WORDS =
            MEANINGS.keySet().stream().filter(key -> !key.contains("-")).collect(Collectors.toUnmodifiableSet());

    private Synonyms() {}

    /** Alternatives, each of one or more words that belong together; empty if the expression has none. */
    public static List<List<String>> meaning(List<String> expression) {
        return MEANINGS.getOrDefault(String.join("-", expression), List.of());
    }

    /** Those of one word. */
    public static Set<String> words() {
        return WORDS;
    }

    private static Map<String, List<List<String>>> load() {
        ResourceBundle words = ResourceBundle.getBundle("everyday-words");
        return words.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> meanings(words.getString(key).strip())));
    }

    private static List<List<String>> meanings(String text) {
        return Arrays.stream(text.split("\\s*,\\s*"))
                .map(m -> List.of(m.split("\\s+")))
                .toList();
    }
}
