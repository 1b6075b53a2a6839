package waymark.content.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Real pictures of any size. */
public final class SampleImages {
    /** What the metadata of {@link #photo} tells. */
    static final String PLACE = "51.4778N 0.0015W";

    private SampleImages() {}

    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return drawn("jpg", width, height);
    }

    /** A lossless WebP of one colour: a head, and pixel data of a few bits. */
    public static byte[] webp(int width, int height) {
        ByteBuffer b = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(26)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII));
        b.putInt(13).put((byte) 0x2f).putInt(width - 1 | height - 1 << 14);
        return b.put(new byte[] {0x07, 0x10, (byte) 0x88, (byte) 0x88, (byte) 0xfe, 0x07, 0, 0, 0})
                .array();
    }

    /** A JPEG with what a telephone writes into it: the place, and which way is up. */
    public static byte[] photo(byte[] jpeg, int orientation) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A little-endian TIFF as a telephone writes it: who made it, which way is up, and a directory with the place. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(10).putInt(60);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(70).putInt(0);
        tiff.position(60).put(ascii("Telephone\0"));
        tiff.position(70).put(ascii(PLACE));
        return tiff.array();
    }

    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.asList(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] drawn(String format, int width, int height) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width * 7919 + height);
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
