package waymark.content.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static waymark.content.images.SampleImages.PLACE;
import static waymark.content.images.SampleImages.ascii;
import static waymark.content.images.SampleImages.exif;
import static waymark.content.images.SampleImages.joined;
import static waymark.content.images.SampleImages.photo;
import static waymark.content.images.SampleImages.segment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.edge.RefusedException;

/** Real pictures with the metadata a telephone writes. */
class ImageMetadataTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void a_jpeg_loses_place_and_comments_and_keeps_pixels_and_which_way_is_up(int orientation) throws IOException {
        byte[] plain = SampleImages.jpeg(40, 30);
        byte[] photo = joined(
                Arrays.copyOf(plain, 2),
                segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation))),
                segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE)),
                segment(0xed, ascii("Photoshop 3.0\0" + PLACE)),
                segment(0xe2, ascii("MPF\0" + PLACE)),
                segment(0xfe, ascii(PLACE)),
                Arrays.copyOfRange(plain, 2, plain.length),
                photo(plain, 3)); // a second picture behind the first, as some cameras write it
        assertThat(latin(photo)).contains(PLACE);

        UploadedImage kept = UploadedImage.of(photo);
        assertThat(latin(kept.bytes())).doesNotContain(PLACE, "xmpmeta", "Photoshop", "Telephone");
        assertThat(pixels(kept.bytes())).isEqualTo(pixels(plain));
        if (orientation == 1) {
            assertThat(kept.bytes()).isEqualTo(plain);
        } else {
            assertThat(kept.bytes()).hasSize(plain.length + 36);
            assertThat(latin(kept.bytes())).contains("Exif\0\0MM\0*");
            assertThat(ByteBuffer.wrap(kept.bytes()).getShort(2 + 4 + 6 + 18)).isEqualTo((short) orientation);
        }
        assertThat(UploadedImage.of(kept.bytes())).extracting(UploadedImage::id).isEqualTo(kept.id());
    }

    @Test
    void a_jpeg_keeps_its_colour_profile_and_colour_transform() {
        byte[] plain = SampleImages.jpeg(8, 8);
        byte[] photo = joined(
                Arrays.copyOf(plain, 2),
                segment(0xe2, ascii("ICC_PROFILE\0\1\1profile")),
                segment(0xee, ascii("Adobe\0\144\0\0\0\0\1")),
                Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(UploadedImage.of(photo).bytes()).isEqualTo(photo);
    }

    @Test
    void a_png_loses_place_and_texts_and_keeps_pixels_and_which_way_is_up() throws IOException {
        byte[] plain = SampleImages.png(40, 30);
        byte[] photo = joined(
                Arrays.copyOf(plain, 33),
                chunk("eXIf", exif(8)),
                chunk("tEXt", ascii("Comment\0" + PLACE)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + PLACE)),
                chunk("tIME", new byte[7]),
                chunk("pHYs", new byte[9]),
                Arrays.copyOfRange(plain, 33, plain.length));
        UploadedImage kept = UploadedImage.of(photo);
        assertThat(latin(kept.bytes())).doesNotContain(PLACE, "Telephone", "tEXt", "iTXt", "tIME");
        assertThat(latin(kept.bytes())).contains("eXIfMM\0*", "pHYs");
        assertThat(pixels(kept.bytes())).isEqualTo(pixels(plain));
        assertThat(UploadedImage.of(plain).bytes()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_webp_loses_place_and_keeps_pixels_and_which_way_is_up(int orientation) {
        byte[] plain = SampleImages.webp(40, 30);
        byte[] pixels = Arrays.copyOfRange(plain, 12, plain.length);
        byte[] photo = webp(0x0c, pixels, riff("EXIF", exif(orientation)), riff("XMP ", ascii(PLACE)));
        UploadedImage kept = UploadedImage.of(photo);
        byte[] up = joined(
                ascii("MM\0*"), new byte[] {0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0});
        assertThat(kept.bytes()).isEqualTo(orientation == 1 ? webp(0, pixels) : webp(0x08, pixels, riff("EXIF", up)));
        assertThat(UploadedImage.of(plain).bytes()).isEqualTo(plain);
    }

    @Test
    void spoilt_bytes_are_refused_or_read_but_break_nothing() {
        Random random = new Random(11);
        byte[] plain = SampleImages.jpeg(40, 30);
        byte[] jpeg = photo(plain, 6);
        byte[] webp = webp(0x08, Arrays.copyOfRange(SampleImages.webp(4, 3), 12, 34), riff("EXIF", exif(6)));
        for (byte[] whole : new byte[][] {jpeg, SampleImages.png(40, 30), webp}) {
            for (int i = 0; i < 5_000; i++) {
                byte[] spoilt = whole.clone();
                for (int n = 0; n < 3; n++) {
                    spoilt[random.nextInt(Math.min(200, spoilt.length))] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(UploadedImage.of(spoilt).bytes().length).isLessThanOrEqualTo(spoilt.length + 36);
                } catch (RefusedException e) {
                    assertThat(e.getMessage()).endsWith(".");
                }
            }
        }
        assertThatThrownBy(() -> UploadedImage.of(joined(Arrays.copyOf(jpeg, 60), new byte[] {-1, (byte) 0xd9})))
                .isInstanceOf(RefusedException.class);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(ascii(type), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] webp(int flags, byte[]... chunks) {
        byte[] extended = riff("VP8X", new byte[] {(byte) flags, 0, 0, 0, 39, 0, 0, 29, 0, 0});
        byte[] parts = joined(ascii("WEBP"), extended, joined(chunks));
        return riff("RIFF", parts);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
