package waymark.content.search.words;

/** How far apart two words are in typos: letters added, left out, mistaken, or swapped with their neighbor. */
public final class EditDistance {
    /** Stands for more typos than are tolerated. */
    public static final byte TOO_MANY = 100;

    private EditDistance() {}

    /** The word without differences one does not hear: "ph" as "f", double letters as one. */
    public static String folded(String word) {
        StringBuilder heard = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'p' && i + 1 < word.length() && word.charAt(i + 1) == 'h') {
                c = 'f';
                i++;
            }
            if (heard.isEmpty() || heard.charAt(heard.length() - 1) != c) {
                heard.append(c);
            }
        }
        return heard.toString();
    }

    /** The set of a word's letters, for a quick look whether two words can be alike. */
    public static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** Typos a word of this length may hold: none up to 2 letters, one up to 5, else two. */
    public static int allowed(int length) {
        return length <= 2 ? 0 : length <= 5 ? 1 : 2;
    }

    /** The number of typos between the words, or {@code most + 1} if there are more than {@code most}. */
    public static int between(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) > most ? most + 1 : last(a, b, most, false);
    }

    /** The number of typos between what was typed and the best-fitting beginning of the word, or {@code most + 1}. */
    public static int fromBeginning(String typed, String word, int most) {
        return typed.length() > word.length() + most ? most + 1 : last(typed, word, most, true);
    }

    private static int last(String a, String b, int most, boolean anyEnd) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + swap, 1 + Math.min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most + 1) {
                return most + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        int distance = above[b.length()];
        for (int j = 0; anyEnd && j < above.length; j++) {
            distance = Math.min(distance, above[j]);
        }
        return Math.min(distance, most + 1);
    }
}
