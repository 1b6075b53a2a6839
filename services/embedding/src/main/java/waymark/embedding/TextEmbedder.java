package waymark.embedding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns texts into vectors, so that texts alike in meaning lie near each other: the mean of the rows of a text's word
 * pieces in a fixed table. The table was distilled once from a sentence model (see {@code MODEL_CARD.md}); nothing is
 * computed but sums. Safe for use by many threads.
 *
 * <p>Source of the method: van Dongen and Tulkens 2024, "Model2Vec"; the weight of frequent pieces is that of Arora,
 * Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings".
 */
public final class TextEmbedder {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = 256;

    /** What the first bytes of a table say. */
    public static final int FORMAT = 0x57504531;

    static final String RESOURCE = "word-pieces.bin";

    private final WordPieceTokenizer tokenizer;
    private final byte[] rows;
    private final float[] scales;

    private TextEmbedder(Vocabulary vocabulary, byte[] rows, float[] scales) {
        this.tokenizer = new WordPieceTokenizer(vocabulary);
        this.rows = rows;
        this.scales = scales;
    }

    /** Reads the table: some 8 MB, kept for as long as the result is. */
    public static TextEmbedder load() {
        try (InputStream table = TextEmbedder.class.getResourceAsStream(RESOURCE)) {
            if (table == null) {
                throw new IllegalStateException("The table of word pieces, " + RESOURCE + ", is not in this program.");
            }
            return read(new DataInputStream(new BufferedInputStream(table, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextEmbedder read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("Not a table of word pieces.");
        }
        int size = in.readInt();
        List<String> pieces = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            pieces.add(in.readUTF());
        }
        float[] scales = new float[size];
        for (int i = 0; i < size; i++) {
            scales[i] = in.readFloat();
        }
        byte[] rows = in.readNBytes(size * DIMENSIONS);
        if (rows.length != size * DIMENSIONS || in.read() >= 0) {
            throw new IOException("The table of word pieces has another size than it says.");
        }
        return new TextEmbedder(new Vocabulary(pieces), rows, scales);
    }

    /** Is this one word of the language, so that it is not put together of pieces? */
    public boolean isWord(String word) {
        int[] pieces = tokenizer.tokenize(word);
        return pieces.length == 1 && tokenizer.isKnown(pieces[0]);
    }

    /** Numbers of a text's word pieces, as the model this table was made of takes them. */
    public int[] pieces(String text) {
        return tokenizer.tokenize(text);
    }

    WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    /** The vector of a text, of length 1; all zero if the text has no piece at all. */
    public float[] embed(String text) {
        float[] sum = new float[DIMENSIONS];
        for (int piece : tokenizer.tokenize(text)) {
            float scale = scales[piece];
            int row = piece * DIMENSIONS;
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += scale * rows[row + i];
            }
        }
        double square = 0;
        for (float each : sum) {
            square += each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSIONS && length > 0; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    /** How near two vectors of length 1 are: 1 for the same direction, around 0 for nothing in common. */
    public static float similarity(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
