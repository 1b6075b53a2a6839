package waymark.content.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Real pictures of any size. */
public final class SampleImages {
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
