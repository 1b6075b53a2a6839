package waymark.profile.roster.csv;

import io.micronaut.core.annotation.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import waymark.edge.RefusedException;

/**
 * The text of a file, whichever of the encodings spreadsheets write it is in.
 *
 * @param guessed was its encoding guessed, as nothing in the file says which it is?
 */
record CsvText(String text, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    /**
     * Reads it: what its byte order mark says, else UTF-16 if every other byte of its beginning is empty, else UTF-8,
     * else Windows-1252.
     *
     * @throws RefusedException (invalid) if it is no text in any of these
     */
    static CsvText of(byte[] bytes) {
        String text = marked(bytes);
        if (text != null) {
            return new CsvText(checked(text), false);
        }
        text = decoded(bytes, 0, StandardCharsets.UTF_8);
        if (text != null) {
            return new CsvText(checked(text), false);
        }
        return new CsvText(checked(decoded(bytes, 0, WINDOWS)), true);
    }

    private static @Nullable String marked(byte[] bytes) {
        if (begins(bytes, UTF_8)) {
            return required(bytes, UTF_8.length, StandardCharsets.UTF_8);
        }
        if (begins(bytes, UTF_16_LITTLE)) {
            return required(bytes, UTF_16_LITTLE.length, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, UTF_16_BIG)) {
            return required(bytes, UTF_16_BIG.length, StandardCharsets.UTF_16BE);
        }
        if (bytes.length < 2 || (bytes[0] == 0) == (bytes[1] == 0)) {
            return null;
        }
        return required(bytes, 0, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static String required(byte[] bytes, int from, Charset charset) {
        String text = decoded(bytes, from, charset);
        if (text == null) {
            throw refused("The file begins as " + charset.name() + " and is something else further down.");
        }
        return text;
    }

    private static @Nullable String decoded(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A text has no control characters but for tabs and ends of lines. */
    private static String checked(@Nullable String text) {
        if (text == null || text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')) {
            throw refused("This is no text file that can be read.");
        }
        return text;
    }

    private static RefusedException refused(String why) {
        return RefusedException.invalid(
                "roster-unreadable",
                why + " In your spreadsheet choose “Save as” and “CSV UTF-8”, and send that. Nothing was imported.");
    }
}
