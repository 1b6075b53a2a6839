package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** The form offers what the rules of a guide ask for. */
class GuideFieldsTest {
    private final GuideFields form = read();

    private static GuideFields read() {
        try (InputStream file = GuideFields.class.getResourceAsStream("/guide-fields.json")) {
            return ObjectMapper.getDefault().readValue(file, GuideFields.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Stream<GuideFields.Field> fields() {
        return form.sections().stream().flatMap(s -> s.parts().stream()).flatMap(p -> p.fields().stream());
    }

    private Stream<String> scale(String name) {
        return fields().map(GuideFields.Field::key)
                .filter(k -> k.startsWith(name + "."))
                .map(k -> k.split("\\.")[1]);
    }

    @Test
    void every_figure_of_a_scale_has_a_field() {
        assertThat(scale("interests")).containsExactlyElementsOf(Interest.KEYS);
        assertThat(scale("values")).containsExactlyElementsOf(WorkScale.VALUE_KEYS);
        assertThat(scale("setting")).containsExactlyElementsOf(WorkScale.SETTING_KEYS);
    }

    @Test
    void what_can_be_chosen_is_what_a_guide_may_say() {
        assertThat(options("kind")).containsExactlyElementsOf(GuideProblems.KINDS);
        assertThat(options("preparation")).containsExactly("1", "2", "3", "4", "5");
    }

    private List<String> options(String key) {
        return fields().filter(f -> f.key().equals(key) && f.options() != null)
                .flatMap(f -> f.options().stream())
                .map(GuideFields.Option::value)
                .toList();
    }

    @Test
    void every_part_of_a_guide_that_editors_write_is_in_the_form() {
        Set<String> keys = form.sections().stream()
                .flatMap(s -> s.parts().stream())
                .flatMap(p -> p.key() == null
                        ? p.fields().stream().map(GuideFields.Field::key)
                        : p.fields().stream().map(f -> p.key() + "." + f.key()))
                .collect(Collectors.toSet());
        assertThat(keys).hasSize((int) fields().count());
        Set<String> tops = keys.stream().map(k -> k.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> written = Stream.of(Guide.class.getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.toSet());
        assertThat(written).containsAll(tops);
        assertThat(tops)
                .contains(
                        "title", "summary", "category", "overview", "work", "rightForYou", "path", "resources", "pay");
    }
}
