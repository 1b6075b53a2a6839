package waymark.content.search.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in which a wish is put; they say nothing of the work that is meant. */
public final class FillerWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private static final Set<String> ALL = Set.of(
            """
            a an and are as at be been but by can could do does for from get go had has have
            having he her his how i i'm im if in into is it its it's job jobs career careers
            work working me my not of on one or our so some someone somebody something stuff
            that the their them then there these they thing things this those to too up want
            wants was we what when where which who why will with would you your like love
            loved enjoy people people's become becoming being always really please find looking need
            """
                    .strip()
                    .split("\\s+"));

    private FillerWords() {}

    /** The words of a text in small letters, without these. */
    public static List<String> without(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && !ALL.contains(word))
                .toList();
    }
}
