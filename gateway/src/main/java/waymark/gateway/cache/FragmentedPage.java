package waymark.gateway.cache;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import waymark.gateway.server.Gzip;

/**
 * A page in pieces: what is the same for everybody, compressed once, and between the pieces slots for what is one
 * person's. Pieces end at a full flush of DEFLATE (RFC 1951), so they can be joined with blocks that are stored as they
 * are. What is personal is never compressed, so that no length tells anything of it.
 */
public final class FragmentedPage {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    private static final int LARGEST_STORED = 0xFFFF;

    private record Piece(byte[] deflated, int length, CombinedCrc32.Part checksum) {
        static Piece of(byte[] plain) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            try {
                deflater.setInput(plain);
                byte[] out = new byte[plain.length + plain.length / 100 + 100];
                int length = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
                return new Piece(Arrays.copyOf(out, length), plain.length, CombinedCrc32.of(plain));
            } finally {
                deflater.end();
            }
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<PageSlotPositions.Mark> slots;

    /** What goes into the slots of a page for one person. */
    @FunctionalInterface
    public interface Parts {
        /** What goes into that slot, and of which thing it is where a page has one for each of several. */
        byte[] of(PageSlot slot, String of);
    }

    public FragmentedPage(byte[] page, List<PageSlotPositions.Mark> marks) {
        int from = 0;
        for (PageSlotPositions.Mark mark : marks) {
            pieces.add(Piece.of(Arrays.copyOfRange(page, from, mark.at())));
            from = mark.at();
        }
        pieces.add(Piece.of(Arrays.copyOfRange(page, from, page.length)));
        this.slots = List.copyOf(marks);
    }

    /** About how many bytes it takes. */
    public int weight() {
        return pieces.stream().mapToInt(piece -> piece.deflated().length + 300).sum();
    }

    /** The page with a person's parts in its slots, as gzip. */
    public byte[] gzip(Parts parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(weight() + 4_096);
        out.writeBytes(HEAD);
        int checksum = 0;
        int length = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            out.writeBytes(piece.deflated());
            checksum = CombinedCrc32.followed(checksum, piece.checksum());
            length += piece.length();
            if (i < slots.size()) {
                byte[] part = parts.of(slots.get(i).slot(), slots.get(i).of());
                store(part, out);
                checksum = CombinedCrc32.followed(checksum, part);
                length += part.length;
            }
        }
        // An empty last block, and what RFC 1952 ends with.
        out.write(3);
        out.write(0);
        little(checksum, 4, out);
        little(length, 4, out);
        return out.toByteArray();
    }

    /** The page with a person's parts in its slots. */
    public byte[] plain(Parts parts) {
        return Gzip.unpacked(gzip(parts));
    }

    private static void store(byte[] part, ByteArrayOutputStream out) {
        for (int from = 0; from < part.length; from += LARGEST_STORED) {
            int length = Math.min(LARGEST_STORED, part.length - from);
            out.write(0);
            little(length, 2, out);
            little(~length, 2, out);
            out.write(part, from, length);
        }
    }

    private static void little(int value, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >>> (8 * i));
        }
    }
}
