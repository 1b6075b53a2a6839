package waymark.embedding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The word pieces there are, each found by its bytes: thirty thousand strings in a map would take four times the room.
 */
final class Vocabulary {
    private static final String UNKNOWN = "[UNK]";
    /** What goes on in the middle of a word. */
    private static final byte[] INSIDE = "##".getBytes(StandardCharsets.UTF_8);

    private final byte[] text;
    private final int[] begins;
    private final int[] slots;
    private final int unknown;

    /** @param pieces in the order of their numbers */
    Vocabulary(List<String> pieces) {
        this.begins = new int[pieces.size() + 1];
        this.text = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        this.slots = new int[Integer.highestOneBit(pieces.size()) * 4];
        Arrays.fill(slots, -1);
        int end = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            end += pieces.get(piece).getBytes(StandardCharsets.UTF_8).length;
            begins[piece + 1] = end;
            int slot = hash(text, begins[piece], end, 0) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = piece;
        }
        this.unknown = find(UNKNOWN.getBytes(StandardCharsets.UTF_8), 0, UNKNOWN.length(), false);
    }

    int size() {
        return begins.length - 1;
    }

    /** The piece that stands for whatever has none. */
    int unknown() {
        return unknown;
    }

    /**
     * The number of a piece, -1 if there is none such.
     *
     * @param inside is it the continuation of a word?
     */
    int find(byte[] word, int from, int to, boolean inside) {
        int seed = inside ? hash(INSIDE, 0, INSIDE.length, 0) : 0;
        int slot = hash(word, from, to, seed) & (slots.length - 1);
        while (slots[slot] >= 0) {
            int piece = slots[slot];
            int begin = begins[piece];
            int own = inside ? begin + INSIDE.length : begin;
            boolean same = own <= begins[piece + 1]
                    && Arrays.equals(text, own, begins[piece + 1], word, from, to)
                    && (!inside || Arrays.equals(text, begin, own, INSIDE, 0, INSIDE.length));
            if (same) {
                return piece;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static int hash(byte[] bytes, int from, int to, int seed) {
        int hash = seed;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
