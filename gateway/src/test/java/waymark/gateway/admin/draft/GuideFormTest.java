package waymark.gateway.admin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.gateway.web.form.Form;

class GuideFormTest {
    private static final Path GUIDES = Path.of("../services/content/src/main/resources/guides");

    static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void a_whole_guide_survives_the_form_unchanged(Path file) throws IOException {
        Map<String, Object> guide = new HashMap<>(ObjectMapper.getDefault()
                .readValue(Files.readAllBytes(file), Argument.mapOf(String.class, Object.class)));
        guide.remove("slug");
        assertThat(told(GuideForm.of(RealFields.FIELDS, guide).guide())).isEqualTo(told(guide));
        assertThat(told(GuideForm.of(RealFields.FIELDS, submitted(GuideForm.of(RealFields.FIELDS, guide)))
                        .guide()))
                .isEqualTo(told(guide));
        assertThat(GuideForm.of(RealFields.FIELDS, guide).errors()).isEmpty();
    }

    @Test
    void what_is_no_number_is_said_and_kept_as_typed() {
        GuideForm typed = RealFields.typed(
                Map.of("pay.median", "about 50,000", "interests.R", "3.5", "sources.0.year", "last year"));
        assertThat(typed.errors())
                .containsExactly(
                        Map.entry("pay.median", "Median pay: write a whole number in digits, or leave it empty."),
                        Map.entry(
                                "sources.0.year",
                                "Source 1, Year: write a whole number in digits, or leave it empty."));
        assertThat(typed.get("pay.median")).isEqualTo("about 50,000");
    }

    @Test
    void thousands_may_be_set_apart() {
        assertThat(RealFields.typed(Map.of("pay.median", "68,270")).guide())
                .isEqualTo(Map.of("pay", Map.of("median", 68270)));
    }

    @Test
    void a_number_is_understood_as_people_write_it() {
        assertThat(RealFields.typed(Map.of("pay.median", "$50,000", "outlook.changePercent", "−3.2 %"))
                        .guide())
                .isEqualTo(Map.of("pay", Map.of("median", 50_000), "outlook", Map.of("changePercent", -3.2)));
        assertThat(RealFields.typed(Map.of("pay.low", " $ 30,000 ")).guide())
                .isEqualTo(Map.of("pay", Map.of("low", 30_000)));
        assertThat(RealFields.typed(Map.of("pay.low", "$50", "pay.high", "50 $ or so", "pay.year", "$$7"))
                        .errors())
                .containsOnlyKeys("pay.high", "pay.year");
    }

    @Test
    void blank_rows_and_fields_are_left_out() {
        GuideForm typed = RealFields.typed(Map.of(
                "title", " ", "path.steps.0.head", "", "path.steps.1.head", "Begin", "overview", "One.\n\n \n\nTwo."));
        assertThat(typed.guide())
                .isEqualTo(Map.of(
                        "overview",
                        List.of("One.", "Two."),
                        "path",
                        Map.of("steps", List.of(Map.of("head", "Begin")))));
    }

    private static Form submitted(GuideForm sheet) {
        Map<String, List<String>> fields = new HashMap<>();
        sheet.values()
                .forEach((key, value) -> fields.put(GuideForm.PREFIX + key, List.of(value.replace("\n", "\r\n"))));
        return new Form(fields);
    }

    /** Equal numbers of different classes and maps of different order look the same. */
    private static String told(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, value) -> {
                if (value != null && !value.equals(List.of()) && !value.equals(Map.of())) {
                    sorted.put(key.toString(), told(value));
                }
            });
            return sorted.toString();
        }
        if (json instanceof List<?> list) {
            return list.stream().map(GuideFormTest::told).toList().toString();
        }
        return json instanceof Number n ? String.valueOf(n.doubleValue()) : String.valueOf(json);
    }
}
