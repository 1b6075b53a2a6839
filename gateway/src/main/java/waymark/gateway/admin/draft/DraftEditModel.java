package waymark.gateway.admin.draft;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;
import waymark.gateway.web.form.Form;

/**
 * What the edit page shows.
 *
 * @param sheet what stands in the fields
 * @param screen the form on the editor's screen
 * @param differences where the stored draft says something else, after somebody else saved it
 * @param focus key of the field, or name of the button, to begin at; may be empty
 * @param invalid what is wrong with a field, by its key
 */
public record DraftEditModel(
        Draft draft,
        GuideForm sheet,
        FormInstance screen,
        List<FieldDifference> differences,
        String focus,
        Map<String, String> invalid) {

    /** With nothing in it that was refused. */
    public DraftEditModel(
            Draft draft, GuideForm sheet, FormInstance screen, List<FieldDifference> differences, String focus) {
        this(draft, sheet, screen, differences, focus, Map.of());
    }

    /** What was refused, each with where it is in the form. */
    public List<ErrorLink> links(List<String> sentences) {
        Map<String, String> fields = new LinkedHashMap<>();
        draft.problemsByField().forEach(problem -> fields.putIfAbsent(problem.sentence(), problem.field()));
        invalid.forEach((field, sentence) -> fields.put(sentence, field));
        return sentences.stream()
                .map(sentence -> new ErrorLink(
                        sentence, fields.containsKey(sentence) ? sheet.anchor(fields.get(sentence)) : null))
                .toList();
    }

    /** The same with the fields marked that these sentences are about. */
    DraftEditModel marked(List<String> sentences) {
        Map<String, String> marked = new LinkedHashMap<>(invalid);
        draft.problemsByField().stream()
                .filter(problem -> sentences.contains(problem.sentence()))
                .forEach(problem -> marked.putIfAbsent(problem.field(), problem.sentence()));
        return new DraftEditModel(draft, sheet, screen, differences, focus, marked);
    }

    /** Is the section open when the page is? The first one is, and one with something to mend or to go on with. */
    public boolean opens(GuideFieldDefinitions.Section section) {
        String last = focus.replaceFirst("^(up|down)-", "");
        return section.equals(sheet.fields().sections().getFirst())
                || Stream.concat(invalid.keySet().stream(), Stream.of(last)).anyMatch(key -> sheet.isIn(section, key));
    }

    /** So many things are missing in a section before the saved draft can be published. */
    public long missing(GuideFieldDefinitions.Section section) {
        return draft.problemsByField().stream()
                .filter(problem -> sheet.isIn(section, problem.field()))
                .count();
    }

    /**
     * What is wrong.
     *
     * @param anchor id of the field it is about; null for none
     */
    public record ErrorLink(String sentence, @Nullable String anchor) {}

    /**
     * A form on somebody's screen.
     *
     * @param name stays while the form does, however often its buttons are pressed
     * @param revision the draft's revision the text is to be saved over
     * @param step how many times something was typed into it
     * @param comparing does it show two editors' texts?
     * @param unsaved does it hold something that is not stored, as after a row was moved?
     */
    public record FormInstance(String name, long revision, long step, boolean comparing, boolean unsaved) {
        static FormInstance fresh(long revision) {
            return new FormInstance(UUID.randomUUID().toString(), revision, 0, false, false);
        }

        static FormInstance of(Form form) {
            String name = form.get("form");
            return new FormInstance(
                    name.matches("[0-9a-f-]{36}") ? name : UUID.randomUUID().toString(),
                    form.number("revision"),
                    form.number("step"),
                    form.has("comparing"),
                    false);
        }

        FormInstance over(long revision) {
            return new FormInstance(name, revision, step, comparing, unsaved);
        }

        FormInstance holding() {
            return new FormInstance(name, revision, step, comparing, true);
        }

        /** What is to be saved; {@code auto} by the form itself, not by a button. */
        Draft.Text text(GuideForm typed, boolean auto) {
            return new Draft.Text(typed.guide(), revision, name, step, auto);
        }
    }

    /**
     * May the form save itself? Not while it shows two texts, for saving decides between them; nor while somebody
     * reviews the draft, for saving takes it back.
     */
    public boolean auto() {
        return differences.isEmpty() && !screen.comparing() && draft.may("autosave");
    }
}
