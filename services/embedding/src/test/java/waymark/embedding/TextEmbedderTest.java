package waymark.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEmbedderTest {
    private static final TextEmbedder EMBEDDER = TextEmbedder.load();

    @Test
    void fifty_texts_have_the_vectors_they_had_when_the_table_was_made() throws IOException {
        List<String> golden = new String(resource("golden-vectors.tsv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(golden).hasSize(50);
        for (String line : golden) {
            String[] cells = line.split("\t");
            float[] vector = EMBEDDER.embed(cells[0]);
            float[] expected = new float[cells.length - 1];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = Float.parseFloat(cells[i + 1]);
            }
            assertThat(Arrays.copyOf(vector, expected.length)).as(cells[0]).containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    void the_table_is_the_one_its_card_speaks_of() throws IOException, NoSuchAlgorithmException {
        byte[] table = resource(TextEmbedder.RESOURCE);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(table));
        assertThat(new String(resource("MODEL_CARD.md"), StandardCharsets.UTF_8))
                .contains(digest);
        assertThat(table.length).isLessThanOrEqualTo(8 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "look after old people, care for the elderly, weld steel pipes",
        "draw cartoons, animate films, audit accounts",
        "study the stars, astronomy research, cook meals",
        "fix cars, repair automobile engines, teach children to read",
        "put papers in order, file documents, rescue people from fires"
    })
    void texts_alike_in_meaning_are_nearer_than_others(String text, String alike, String other) {
        float near = TextEmbedder.similarity(EMBEDDER.embed(text), EMBEDDER.embed(alike));
        assertThat(near).isGreaterThan(TextEmbedder.similarity(EMBEDDER.embed(text), EMBEDDER.embed(other)) + 0.2f);
    }

    @Test
    void a_vector_has_length_one_and_that_of_nothing_is_zero() {
        float[] vector = EMBEDDER.embed("Organize and describe collections");
        assertThat(TextEmbedder.similarity(vector, vector)).isCloseTo(1, within(1e-5f));
        assertThat(EMBEDDER.embed(" \u200b ")).containsOnly(0);
    }

    @Test
    void a_word_of_the_language_is_told_from_letters() {
        assertThat(EMBEDDER.isWord("wedding")).isTrue();
        assertThat(EMBEDDER.isWord("asdfgh")).isFalse();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = TextEmbedder.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
