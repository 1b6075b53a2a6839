package waymark.content.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** What the first bytes of a picture say: its kind and its size in pixels. */
record ImageHeader(String type, int width, int height) {

    /** The media types that are understood. */
    static final List<String> TYPES = List.of("image/png", "image/jpeg", "image/webp");

    /** The same in words. */
    static final String FORMATS = "PNG, JPEG or WebP";

    /** Empty for anything but a PNG, a JPEG or a WebP whose size can be read and whose end is there. */
    static Optional<ImageHeader> read(byte[] b) {
        try {
            ImageHeader head = isPng(b) ? png(b) : isJpeg(b) ? jpeg(b) : isWebp(b) ? webp(b) : null;
            return Optional.ofNullable(head).filter(h -> h.width() > 0 && h.height() > 0);
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // it ends too early
        }
    }

    private static boolean isPng(byte[] b) {
        return starts(b, 0, "\u0089PNG\r\n\u001a\n") && starts(b, 12, "IHDR");
    }

    private static ImageHeader png(byte[] b) {
        ByteBuffer in = ByteBuffer.wrap(b);
        CRC32 sum = new CRC32();
        sum.update(b, 12, 17);
        boolean whole = in.getInt(8) == 13 && (int) sum.getValue() == in.getInt(29) && starts(b, b.length - 8, "IEND");
        return whole ? new ImageHeader("image/png", in.getInt(16), in.getInt(20)) : null;
    }

    private static boolean isJpeg(byte[] b) {
        return starts(b, 0, "\u00ff\u00d8\u00ff");
    }

    /** Walks from marker to marker up to the frame header (SOF), which holds the size. */
    private static ImageHeader jpeg(byte[] b) {
        ByteBuffer in = ByteBuffer.wrap(b);
        int at = 2;
        while ((b[at] & 0xff) == 0xff) {
            int marker = b[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                boolean whole = starts(b, b.length - 2, "\u00ff\u00d9");
                return whole
                        ? new ImageHeader("image/jpeg", in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff)
                        : null;
            }
            int length = marker == 0xff ? -1 : in.getShort(at + 2) & 0xffff;
            if (marker == 0xda || length == 0 || length == 1) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    private static boolean isWebp(byte[] b) {
        return starts(b, 0, "RIFF") && starts(b, 8, "WEBP");
    }

    private static ImageHeader webp(byte[] b) {
        ByteBuffer in = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(4) != b.length - 8) {
            return null;
        }
        if (starts(b, 12, "VP8X")) {
            return new ImageHeader("image/webp", (in.getInt(24) & 0xffffff) + 1, (in.getInt(26) >>> 8) + 1);
        }
        if (starts(b, 12, "VP8L") && b[20] == 0x2f) {
            int bits = in.getInt(21);
            return new ImageHeader("image/webp", (bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
        }
        return starts(b, 12, "VP8 ") && starts(b, 23, "\u009d\u0001\u002a")
                ? new ImageHeader("image/webp", in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff)
                : null;
    }

    private static boolean starts(byte[] b, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && b.length >= at + wanted.length
                && Arrays.equals(b, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
