package waymark.content.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.edge.RefusedException;

class UploadedImageTest {

    @Test
    void the_bytes_say_what_it_is() {
        assertThat(UploadedImage.of(SampleImages.png(40, 30)))
                .extracting(UploadedImage::type, UploadedImage::width, UploadedImage::height)
                .containsExactly("image/png", 40, 30);
        assertThat(UploadedImage.of(SampleImages.jpeg(4000, 2)))
                .extracting(UploadedImage::type, UploadedImage::width, UploadedImage::height)
                .containsExactly("image/jpeg", 4000, 2);
        assertThat(UploadedImage.of(SampleImages.webp(640, 480)))
                .extracting(UploadedImage::type, UploadedImage::width, UploadedImage::height)
                .containsExactly("image/webp", 640, 480);
    }

    @Test
    void the_same_bytes_have_the_same_id() {
        assertThat(UploadedImage.of(SampleImages.png(4, 3)).id())
                .isEqualTo(UploadedImage.of(SampleImages.png(4, 3)).id())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(UploadedImage.of(SampleImages.png(3, 4)).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a and so on",
                "BM",
                "%PDF-1.7",
                "<html>",
                "\u0089PNG\r\n\u001a\n<script>",
                "\u00ff\u00d8\u00ff<script>",
                "\u00ff\u00d8\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP8X",
                "RIFF\u0004\u0000\u0000\u0000WEBP",
                "x"
            })
    void anything_else_is_refused(String bytes) {
        assertThatThrownBy(() -> UploadedImage.of(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("PNG, JPEG or WebP");
    }

    @Test
    void what_ends_too_early_is_refused_wherever_it_ends() {
        for (byte[] whole : List.of(SampleImages.png(40, 30), SampleImages.jpeg(40, 30), SampleImages.webp(40, 30))) {
            for (int length = 1; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> UploadedImage.of(part)).isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    void spoilt_bytes_are_refused_or_read_but_break_nothing() {
        Random random = new Random(7);
        byte[] whole = SampleImages.jpeg(40, 30);
        for (int i = 0; i < 20_000; i++) {
            byte[] spoilt = whole.clone();
            for (int n = 0; n < 4; n++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            assertThat(ImageHeader.read(spoilt))
                    .satisfies(head -> head.ifPresent(h -> assertThat(h.width()).isPositive()));
        }
    }

    @Test
    void size_is_limited() {
        assertThatThrownBy(() -> UploadedImage.of(SampleImages.png(4001, 1))).hasMessageContaining("4001 by 1 pixels");
        assertThatThrownBy(() -> UploadedImage.of(SampleImages.webp(1, 4001))).hasMessageContaining("1 by 4001 pixels");
        assertThatThrownBy(() -> UploadedImage.of(new byte[UploadedImage.LARGEST + 1]))
                .hasMessageContaining("2 MB");
        assertThatThrownBy(() -> UploadedImage.of(new byte[0])).hasMessageContaining("Choose a picture");
    }
}
