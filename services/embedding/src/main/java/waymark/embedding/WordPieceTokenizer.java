package waymark.embedding;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Splits text into the word pieces of BERT's uncased English vocabulary, as the model's own tokenizer does: controls
 * removed, accents and case folded, split at spaces and punctuation and around each Chinese character, then the longest
 * known piece first (Wu et al. 2016, "Google's Neural Machine Translation System", section 4.1; Devlin et al. 2018).
 */
final class WordPieceTokenizer {
    /** A longer word is one unknown piece. */
    private static final int MAX_WORD = 100;

    private final Vocabulary vocabulary;

    WordPieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Numbers of the pieces of a text, in order, without the marks the model puts around it. */
    int[] tokenize(String text) {
        Pieces pieces = new Pieces();
        String folded = fold(text);
        int begin = -1;
        for (int i = 0, c; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            boolean space = isSpace(c);
            if (space || isPunctuation(c)) {
                if (begin >= 0) {
                    word(folded.substring(begin, i), pieces);
                    begin = -1;
                }
                if (!space) {
                    word(Character.toString(c), pieces);
                }
            } else if (begin < 0) {
                begin = i;
            }
        }
        if (begin >= 0) {
            word(folded.substring(begin), pieces);
        }
        return pieces.all();
    }

    /** Is it a piece of the vocabulary, and not the one that stands for all others? */
    boolean isKnown(int piece) {
        return piece != vocabulary.unknown();
    }

    private void word(String word, Pieces pieces) {
        if (word.codePointCount(0, word.length()) > MAX_WORD) {
            pieces.add(vocabulary.unknown());
            return;
        }
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int before = pieces.size;
        for (int from = 0; from < bytes.length; ) {
            int to = bytes.length;
            int piece = -1;
            while (to > from && (piece = vocabulary.find(bytes, from, to, from > 0)) < 0) {
                do {
                    to--;
                } while (to > from && isInsideCharacter(bytes[to]));
            }
            if (piece < 0) {
                pieces.size = before;
                pieces.add(vocabulary.unknown());
                return;
            }
            pieces.add(piece);
            from = to;
        }
    }

    private static boolean isInsideCharacter(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }

    private static String fold(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isControl(c)).forEach(c -> {
            if (isSpace(c)) {
                cleaned.append(' ');
            } else if (isChinese(c)) {
                cleaned.append(' ').appendCodePoint(c).append(' ');
            } else {
                cleaned.appendCodePoint(c);
            }
        });
        StringBuilder folded = new StringBuilder(cleaned.length());
        // One character at a time, since a Greek word's last sigma keeps the form of any other in the vocabulary.
        Normalizer.normalize(cleaned, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return c == 0
                || c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks BERT's tokenizer sets apart; Japanese and Korean syllables are none of them. */
    private static boolean isChinese(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2B73F
                || c >= 0x2B740 && c <= 0x2B81F
                || c >= 0x2B820 && c <= 0x2CEAF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private static final class Pieces {
        private int[] numbers = new int[32];
        private int size;

        void add(int piece) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = piece;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
