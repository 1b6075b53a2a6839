package waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the contract promises in words, held. */
class ContractRulesTest {
    private static final Pattern WIRE_NAME = Pattern.compile(
            "(content|quiz|recommendation|profile)\\.[a-z]+-(published|withdrawn|started|done|completed|claimed|erased|ranked|rated)\\.v[1-9]");
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "firstname",
            "lastname",
            "email",
            "phone",
            "birth",
            "birthday",
            "address",
            "note",
            "username",
            "school");

    private static List<Class<? extends Event>> events() {
        return Stream.of(Topic.values())
                .flatMap(t -> t.types().values().stream())
                .<Class<? extends Event>>map(c -> c)
                .toList();
    }

    @Test
    void wire_names_say_service_subject_participle_and_version() {
        assertThat(events()).hasSizeGreaterThan(10).allSatisfy(e -> assertThat(
                        e.getAnnotation(EventType.class).value())
                .matches(WIRE_NAME));
    }

    @Test
    void wire_names_are_unique() {
        assertThat(events().stream().map(e -> e.getAnnotation(EventType.class).value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_event_carries_personal_data() {
        Set<String> components = new HashSet<>();
        events().forEach(e -> collect(e, components));

        assertThat(components).contains("person", "interests").doesNotContainAnyElementsOf(PERSONAL);
    }

    @Test
    void a_record_of_every_topic_finds_its_topic() {
        assertThat(events()).allSatisfy(e -> assertThat(Topic.of(e).types()).containsValue(e));
    }

    private static void collect(Type type, Set<String> into) {
        if (type instanceof ParameterizedType p) {
            Stream.of(p.getActualTypeArguments()).forEach(t -> collect(t, into));
        } else if (type instanceof Class<?> c && c.isRecord()) {
            for (RecordComponent component : c.getRecordComponents()) {
                into.add(component.getName().toLowerCase());
                collect(component.getGenericType(), into);
            }
        }
    }
}
