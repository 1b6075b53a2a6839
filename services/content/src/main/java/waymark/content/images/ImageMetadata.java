package waymark.content.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Takes out of a picture all that is no picture: where and with what it was taken (EXIF), who made it (XMP, IPTC),
 * comments, and whatever follows its end. Pixels, colour profile and the way up stay; nothing is encoded anew. Only
 * parts known to be needed are kept, so what a later standard adds goes as well.
 */
final class ImageMetadata {
    /** Parts of a PNG that a browser needs: pixels, colours, resolution, animation. */
    private static final Set<String> PNG = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private static final Set<String> WEBP = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final int WEBP_EXIF = 0x08;
    private static final int WEBP_XMP = 0x04;

    private static final int ORIENTATION = 0x0112;
    private static final int TIFF_AT = 6;
    private static final int ENTRY = 12;

    private final byte[] image;
    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ImageMetadata(byte[] image) {
        this.image = image;
        this.in = ByteBuffer.wrap(image);
    }

    /**
     * The picture without metadata; the very same bytes if it has none.
     *
     * @param type image/png, image/jpeg or image/webp
     * @throws IndexOutOfBoundsException if its parts do not end where the next begin
     */
    static byte[] stripped(byte[] image, String type) {
        var metadata = new ImageMetadata(image);
        return switch (type) {
            case "image/png" -> metadata.png();
            case "image/webp" -> metadata.webp();
            default -> metadata.jpeg();
        };
    }

    /** Segments up to the end of the image; behind the head of a scan (SOS) come its data up to the next marker. */
    private byte[] jpeg() {
        out.write(image, 0, 2);
        for (int at = 2; ; ) {
            while (in.getShort(at) == -1) {
                at++; // filling
            }
            int marker = in.getShort(at) & 0xffff;
            if (!isMarker(marker)) {
                throw new IndexOutOfBoundsException(at);
            }
            if (marker == 0xffd9) {
                out.write(image, at, 2);
                return out.toByteArray();
            }
            int end = at + 2 + Math.max(2, in.getShort(at + 2) & 0xffff);
            if (marker == 0xffe1 && text(at + 4, TIFF_AT).equals("Exif\0\0")) {
                byte[] exif = onlyOrientation(at + 4 + TIFF_AT, end);
                if (exif.length > 0) {
                    short16(marker);
                    short16(2 + TIFF_AT + exif.length);
                    out.write(image, at + 4, TIFF_AT);
                    out.writeBytes(exif);
                }
            } else if (isNeeded(marker, at + 4)) {
                copy(at, end);
            }
            at = end;
            if (marker == 0xffda) {
                while (!isMarker(in.getShort(at) & 0xffff)) {
                    at++;
                }
                copy(end, at);
            }
        }
    }

    /**
     * Of an application's own segments those with size, colour profile and colour transform; no comments; all others.
     */
    private boolean isNeeded(int marker, int at) {
        return switch (marker) {
            case 0xffe0 -> text(at, 4).equals("JFIF");
            case 0xffe2 -> text(at, 11).equals("ICC_PROFILE");
            case 0xffee -> text(at, 5).equals("Adobe");
            default -> marker != 0xfffe && (marker < 0xffe0 || marker > 0xffef);
        };
    }

    /** In the data of a scan, neither a byte 0xff (stuffed with 0) nor a place to begin again. */
    private static boolean isMarker(int two) {
        return two > 0xff00 && two < 0xffff && (two < 0xffd0 || two > 0xffd7);
    }

    private byte[] png() {
        copy(0, 8);
        for (int at = 8; ; ) {
            int length = in.getInt(at);
            String type = text(at + 4, 4);
            int end = Math.addExact(at + 12, Math.max(0, length));
            if (PNG.contains(type)) {
                copy(at, end);
            } else if (type.equals("eXIf")) {
                byte[] exif = onlyOrientation(at + 8, end - 4);
                if (exif.length > 0) {
                    pngChunk(type, exif);
                }
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at = end;
        }
    }

    private void pngChunk(String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
    }

    private byte[] webp() {
        in.order(ByteOrder.LITTLE_ENDIAN);
        copy(0, 12);
        boolean orientation = false;
        for (int at = 12; at < image.length; ) {
            String type = text(at, 4);
            int length = Math.max(0, in.getInt(at + 4));
            int end = Math.addExact(at + 8, length + (length & 1));
            byte[] exif = type.equals("EXIF") ? onlyOrientation(at + 8, at + 8 + length) : new byte[0];
            if (exif.length > 0) {
                orientation = true;
                out.writeBytes(ByteBuffer.allocate(8 + exif.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .putInt(exif.length)
                        .put(exif)
                        .array());
            } else if (WEBP.contains(type)) {
                copy(at, end);
            }
            at = end;
        }
        byte[] kept = out.toByteArray();
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - 8);
        if (text(12, 4).equals("VP8X")) {
            kept[20] &= (byte) ~(WEBP_XMP | (orientation ? 0 : WEBP_EXIF));
        }
        return kept;
    }

    /**
     * EXIF (a TIFF) that says which way up the picture is and nothing else; empty if this one says nothing of it, or
     * the usual.
     */
    private byte[] onlyOrientation(int from, int to) {
        ByteBuffer tiff = in.slice(from, to - from);
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            for (int i = 0; i < tiff.getShort(directory); i++) {
                int entry = directory + 2 + i * ENTRY;
                int value = tiff.getShort(entry + 8);
                if (tiff.getShort(entry) == ORIENTATION && value > 1 && value <= 8) {
                    return ByteBuffer.allocate(26)
                            .putInt(0x4d4d002a)
                            .putInt(8)
                            .putShort((short) 1)
                            .putShort((short) ORIENTATION)
                            .putShort((short) 3)
                            .putInt(1)
                            .putShort((short) value)
                            .array();
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // A directory that cannot be read says nothing.
        }
        return new byte[0];
    }

    private String text(int at, int length) {
        return at < 0 || at + length > image.length ? "" : new String(image, at, length, StandardCharsets.ISO_8859_1);
    }

    private void copy(int from, int to) {
        out.write(image, from, to - from);
    }

    private void short16(int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
