package waymark.content.images;

import java.util.Arrays;
import waymark.edge.RefusedException;
import waymark.edge.Sha256;

/**
 * A picture somebody uploaded, after a look at what it is. Neither its name nor what the sender says about it counts,
 * and where and with what it was taken is taken out of it.
 *
 * @param id names it: 32 hexadecimal digits, the digest of its bytes; of a picture kept before metadata was taken out,
 *     of those with it
 * @param type its media type
 * @param width in pixels
 * @param height in pixels
 */
public record UploadedImage(String id, byte[] bytes, String type, int width, int height) {
    /** The largest file, in bytes. */
    public static final int LARGEST = 2 << 20;

    private static final int WIDEST = 4_000;

    /** How large one may be, in a sentence. */
    static final String EXPLANATION = "At most %d MB and %,d pixels wide and high.".formatted(LARGEST >> 20, WIDEST);

    /**
     * Looks at the bytes. Throws {@link RefusedException} (invalid) with a sentence if it is no picture that can be
     * shown.
     */
    public static UploadedImage of(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw RefusedException.invalid("image-missing", "Choose a picture to upload.");
        }
        if (bytes.length > LARGEST) {
            throw RefusedException.invalid(
                    "image-too-large",
                    "The picture has more than %d MB. Save it smaller and try again.".formatted(LARGEST >> 20));
        }
        ImageHeader head = ImageHeader.read(bytes).orElseThrow(UploadedImage::unknown);
        if (head.width() > WIDEST || head.height() > WIDEST) {
            throw RefusedException.invalid(
                    "image-too-wide",
                    "The picture is %d by %d pixels. Make it at most %d wide and high."
                            .formatted(head.width(), head.height(), WIDEST));
        }
        try {
            byte[] bare = ImageMetadata.stripped(bytes, head.type());
            return new UploadedImage(digest(bare), bare, head.type(), head.width(), head.height());
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw unknown();
        }
    }

    /** Is nothing in it but the picture? Then it need not be looked at again when it is shown. */
    boolean isBare() {
        return Arrays.equals(bytes, ImageMetadata.stripped(bytes, type));
    }

    private static RefusedException unknown() {
        return RefusedException.invalid(
                "image-unknown",
                "This is not a whole " + ImageHeader.FORMATS + " picture. Save it as one of these and try again.");
    }

    /** The same picture under the id that guides know it by. */
    public UploadedImage named(String id) {
        return new UploadedImage(id, bytes, type, width, height);
    }

    /** The first half of the SHA-256 of a picture's bytes: 32 hexadecimal digits. */
    public static String digest(byte[] bytes) {
        return Sha256.hex(bytes, 16);
    }
}
