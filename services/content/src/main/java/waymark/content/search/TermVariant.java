package waymark.content.search;

import java.util.List;

/**
 * One way to understand a typed word.
 *
 * @param words all of them must be there
 * @param worth 1 for what was typed, less for what was guessed
 * @param beginning the (only) word may go on: it is still being typed
 */
record TermVariant(List<String> words, float worth, boolean beginning) {

    static TermVariant word(String word, float worth) {
        return new TermVariant(List.of(word), worth, false);
    }
}
