package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.events.Interest;
import waymark.events.WorkScale;

/** The form asks for what the rules accept. */
class GuideFieldDefinitionsTest {
    private final List<GuideFieldDefinitions.Field> fields = read().sections().stream()
            .flatMap(section -> section.parts().stream())
            .flatMap(part -> part.fields().stream())
            .toList();

    @Test
    void what_can_be_chosen_is_what_a_guide_may_have() {
        assertThat(options("kind")).isEqualTo(GuideProblems.KINDS);
        assertThat(options("preparation")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_title_is_as_long_as_one_that_can_go_out() {
        Integer longest = fields.stream()
                .filter(field -> field.key().equals("title"))
                .findFirst()
                .orElseThrow()
                .maxLength();
        assertThat(titled(longest)).doesNotContain("Shorten the title to at most 80 characters.");
        assertThat(titled(longest + 1)).contains("Shorten the title to at most 80 characters.");
    }

    private static List<String> titled(int length) {
        return Guides.titled(Guides.complete("Moss"), "m".repeat(length)).problems(Set.of());
    }

    @Test
    void every_figure_has_its_field() {
        assertThat(under("interests.")).isEqualTo(Interest.KEYS);
        assertThat(under("values.")).isEqualTo(WorkScale.VALUE_KEYS);
        assertThat(under("setting.")).isEqualTo(WorkScale.SETTING_KEYS);
    }

    @Test
    void figures_are_called_what_people_call_them_everywhere() {
        Map<String, String> labels = fields.stream()
                .collect(Collectors.toMap(
                        GuideFieldDefinitions.Field::key, GuideFieldDefinitions.Field::label, (one, other) -> one));
        for (Interest interest : Interest.values()) {
            assertThat(labels).containsEntry("interests." + interest.name(), interest.label());
        }
        for (WorkScale scale : WorkScale.values()) {
            String group = WorkScale.VALUE_KEYS.contains(scale.key()) ? "values." : "setting.";
            assertThat(labels).containsEntry(group + scale.key(), scale.label());
        }
    }

    private List<String> options(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .flatMap(field -> field.options() == null ? Stream.empty() : field.options().stream())
                .map(GuideFieldDefinitions.Option::value)
                .toList();
    }

    private List<String> under(String prefix) {
        return fields.stream()
                .map(GuideFieldDefinitions.Field::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private static GuideFieldDefinitions read() {
        try (InputStream file = GuideFieldDefinitionsTest.class.getResourceAsStream("/guide-fields.json")) {
            return ObjectMapper.getDefault()
                    .readValue(file, GuideFieldDefinitions.class)
                    .with(List.of());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
