package waymark.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * The file holds 10,000 lines put together at random of words, accents, scripts, emoji, controls and marks, each with
 * the first eight digits of the SHA-256 of the numbers that the model's own tokenizer (Hugging Face tokenizers 0.23.3)
 * gives it.
 */
class WordPieceTokenizerTest {
    private static final WordPieceTokenizer TOKENIZER = TextEmbedder.load().tokenizer();

    @Test
    void ten_thousand_lines_become_the_pieces_the_models_own_tokenizer_makes() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSize(10_000);
        assertThat(lines).allSatisfy(line -> {
            String text = JsonParser.parseString(line.substring(0, line.lastIndexOf('\t')))
                    .getAsString();
            assertThat(digest(TOKENIZER.tokenize(text))).isEqualTo(line.substring(line.lastIndexOf('\t') + 1));
        });
    }

    @Test
    void a_text_without_letters_has_no_pieces() {
        assertThat(TOKENIZER.tokenize("")).isEmpty();
        assertThat(TOKENIZER.tokenize(" \t\n\u3000\u200b")).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(WordPieceTokenizerTest.class.getResourceAsStream("tokenizer-lines.tsv.gz")),
                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static String digest(int[] numbers) throws NoSuchAlgorithmException {
        String all = Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha, 0, 4);
    }
}
