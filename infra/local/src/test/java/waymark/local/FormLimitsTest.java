package waymark.local;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Limits that stand in the gateway's forms are those of the services' own OpenAPI documents. Where an answer can say a
 * limit it does, and no number stands in the form; here are those of forms that nothing is asked for.
 */
class FormLimitsTest {
    /** What is searched for is part of an address, so no property of a schema has its limit. */
    private static final Pattern FIELD =
            Pattern.compile("<(?:input(?! type=\"search\")|textarea)[^>]*?\\bname=\"([a-z]+)\"[^>]*>");

    private static final Pattern LIMIT = Pattern.compile("\\bmaxlength=\"(\\d+)\"");

    /** Field of a form, and the property of a service's schema that it becomes. */
    private static final Map<String, String> HELD = Map.ofEntries(
            entry("account/plan.jte head", "profile NewItem.head"),
            entry("account/plan.jte note", "profile NewItem.note"),
            entry("account/plan.jte link", "profile NewItem.link"),
            entry("account/planitem.jte head", "profile ItemChange.head"),
            entry("account/planitem.jte note", "profile ItemChange.note"),
            entry("account/planitem.jte link", "profile ItemChange.link"),
            entry("account/opinion.jte note", "profile SavedCareerPatch.note"),
            entry("counselor/cohorts.jte name", "profile NewCohort.name"),
            entry("counselor/followup.jte note", "profile Mark.note"),
            entry("counselor/settings.jte name", "profile CohortChange.name"),
            entry("admin/reviewsteps.jte comment", "content ReviewRequest.comment"),
            entry("counselor/leaders.jte name", "profile NextYear.name"),
            entry("admin/schools.jte name", "profile SchoolName.name"),
            entry("admin/school.jte name", "profile SchoolName.name"),
            entry("admin/school.jte email", "profile NewCounselor.email"),
            entry("counselor/newtask.jte head", "profile NewTask.head"),
            entry("counselor/newtask.jte text", "profile NewTask.text"),
            entry("counselor/newtask.jte name", "profile NewTaskTemplate.name"),
            entry("counselor/task.jte head", "profile TaskChange.head"),
            entry("counselor/task.jte text", "profile TaskChange.text"),
            entry("counselor/notes.jte text", "profile NewNote.text"),
            entry("account/task.jte evidence", "profile Tick.evidence"),
            entry("account/counselor.jte text", "profile Question.text"));

    @Test
    void a_field_takes_as_many_characters_as_its_service() throws IOException {
        TreeSet<String> held = new TreeSet<>();
        for (Path template : templates()) {
            Matcher field = FIELD.matcher(text(template).replaceAll("\\$\\{[^}]*}", ""));
            while (field.find()) {
                Matcher limit = LIMIT.matcher(field.group());
                if (limit.find()) {
                    String name = root().relativize(template) + " " + field.group(1);
                    assertThat(HELD).as("a service's property for " + name).containsKey(name);
                    assertThat(limit.group(1)).as(name).isEqualTo(String.valueOf(limit(HELD.get(name))));
                    held.add(name);
                }
            }
        }
        assertThat(held).as("fields that have a limit").isEqualTo(new TreeSet<>(HELD.keySet()));
    }

    @Test
    void a_limit_in_words_is_the_services() throws IOException {
        assertThat(text(root().resolve("account/opinion.jte")))
                .contains("At most %,d characters.".formatted(limit("profile SavedCareerPatch.note")));
    }

    /** How long a text a service takes. What it only answers may have the same name, and no limit. */
    private static int limit(String property) throws IOException {
        String[] part = property.split("[ .]");
        return MirroredRecordsTest.document(part[0])
                .getAsJsonObject("components")
                .getAsJsonObject("schemas")
                .entrySet()
                .stream()
                .filter(named -> named.getKey().replaceFirst(".*\\.", "").equals(part[1]))
                .map(named -> named.getValue()
                        .getAsJsonObject()
                        .getAsJsonObject("properties")
                        .getAsJsonObject(part[2]))
                .filter(schema -> schema != null && schema.has("maxLength"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no limit of " + property))
                .get("maxLength")
                .getAsInt();
    }

    /** Of people's own pages, counselors' and the desk. */
    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().matches(".*/(account|counselor|admin)/[^/]*\\.jte"))
                    .toList();
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("waymark.root"), "gateway/src/main/jte");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", " ");
    }
}
