package waymark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.recommendation.model.Model;

/** The command, from files to tables, with a small world made up for it: two items an interest, twelve people. */
class EvaluateTest {
    private static final List<String> ITEMS = Stream.of("R", "I", "A", "S", "E", "C")
            .flatMap(scale -> Stream.of(scale + "1", scale + "2"))
            .toList();

    @TempDir
    Path folder;

    @BeforeEach
    void a_small_world() throws IOException {
        SmallRelease.write(folder);
        Files.writeString(
                folder.resolve("instrument_12.json"),
                ITEMS.stream()
                        .map(id ->
                                "{\"id\":\"%s\",\"scale\":\"%s\",\"text\":\"Do %s\"}".formatted(id, id.charAt(0), id))
                        .collect(Collectors.joining(
                                ",", "{\"scale\":{\"min\":1,\"max\":5,\"labels\":[]},\"items\":[", "]}")));
        Files.writeString(
                folder.resolve("field_to_occupations.json"), "{\"clocks\":[\"10-1011\"],\"lichens\":[\"11-\"]}");
    }

    @Test
    void people_who_study_what_they_like_are_told_so_by_every_model() throws IOException {
        String said = evaluate(0, answers("answers.csv", "").toString());
        assertThat(said).contains("12 people measured of 12, 12 items, 6 careers", "job zones 4 and 5 (3 careers)");
        for (String measure : List.of("own-field AUC", "hit@10", "hit@50", "split-half top 10", "reach of top 50")) {
            assertThat(line(said, measure)).containsPattern(" 1\\.000 \\(1\\.000 to 1\\.000\\)");
        }
        assertThat(line(said, "split-half top 50").split("1\\.000 \\(")).hasSize(1 + Model.values().length);
        assertThat(said).contains("Difference to onet-pearson, all (6 careers)");
        assertThat(line(said, ""))
                .contains(Arrays.stream(Model.values()).map(Model::wireName).toList());
    }

    @Test
    void age_gender_and_origin_are_not_read_and_change_nothing() throws IOException {
        String without = evaluate(0, answers("answers.csv", "").toString());
        String with = evaluate(0, answers("more.csv", "age,gender,country").toString());
        assertThat(with).contains("Columns not read: age, gender, country.");
        assertThat(tables(with)).isEqualTo(tables(without));
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_markdown_the_same_as_the_table() throws IOException {
        String file = answers("answers.csv", "").toString();
        assertThat(tables(evaluate(0, file))).isEqualTo(tables(evaluate(0, file)));
        String markdown = evaluate(0, "--markdown", file);
        assertThat(markdown)
                .contains("**job zones 4 and 5 (3 careers)**", "| own-field AUC | 1.000 (1.000 to 1.000) |");
    }

    @Test
    void who_skipped_an_interest_is_left_out_and_items_left_out_are_no_answers() throws IOException {
        Path file = folder.resolve("gaps.csv");
        Files.writeString(
                file,
                String.join(",", ITEMS) + "\n"
                        + "5,NA,1,,1,0,1,1,1,1,1,1\n" // one answer for three of the interests
                        + "0,0,5,4,1,1,1,1,1,1,1,1\n"); // nothing at all for R
        String said = evaluate(0, file.toString());
        assertThat(said).contains("1 people measured of 2").doesNotContain("own-field AUC", "split-half");
    }

    @Test
    void without_answers_people_are_simulated_and_it_says_so() {
        String said = evaluate(0, "--people", "60", "--onet", "db_99_9_text.zip");
        assertThat(said).contains("simulated people: 60 people measured of 60, 80 items", "they cannot show whether");
        assertThat(line(said, "own-field AUC")).containsPattern(" (0\\.9\\d\\d|1\\.000) \\(");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() throws IOException {
        assertThat(evaluate(1, "absent.csv")).contains("There is no file", "absent.csv");
        Path other = Files.writeString(folder.resolve("other.csv"), "x,y\n1,2\n");
        assertThat(evaluate(1, other.toString())).contains("other.csv has no column named like an item");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(evaluate(1, "--instrument", "broken.json", other.toString()))
                .contains("broken.json is not an instrument in JSON: ");
        assertThat(evaluate(1, "--map", broken.toString())).contains("broken.json is not a map of fields");
        Files.delete(folder.resolve("db_99_9_text.zip"));
        assertThat(evaluate(1)).contains("Give an O*NET database release", "--onet FILE.zip");
        assertThat(evaluate(2, "--everything")).contains("Unknown option", "--markdown");
    }

    /** Each likes the one or the other kind of thing, and studies it. */
    private Path answers(String name, String more) throws IOException {
        String columns = more.isEmpty() ? "" : "," + more;
        String cells = more.isEmpty() ? "" : ",99,2,ZZ";
        StringBuilder csv = new StringBuilder(String.join(",", ITEMS) + ",field" + columns + "\n");
        for (int i = 0; i < 6; i++) {
            csv.append("5,5,1,1,2,2,1,1,2,2,1,1,clocks").append(cells).append('\n');
            csv.append("1,1,5,5,2,2,1,1,1,1,2,2,lichens").append(cells).append('\n');
        }
        return Files.writeString(folder.resolve(name), csv.toString());
    }

    private String evaluate(int status, String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = Evaluate.run(
                List.of(arguments), Map.of("WAYMARK_CALLED_FROM", folder.toString()), folder.resolve("project"), out);
        String words = said.toString(StandardCharsets.UTF_8);
        assertThat(ended).as(words).isEqualTo(status);
        return words;
    }

    private static String line(String said, String start) {
        return said.lines().filter(l -> l.startsWith(start + " ")).findFirst().orElse("");
    }

    private static List<String> tables(String said) {
        return said.lines().filter(l -> l.contains("(")).skip(1).toList();
    }
}
