package waymark.gateway.admin.draft;

import java.util.List;
import java.util.UUID;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.form.Form;

/**
 * What the edit page shows.
 *
 * @param sheet what stands in the fields
 * @param revision the draft's revision the text is to be saved over
 * @param errors why it was not saved or published
 * @param differences where the stored draft says something else, after somebody else saved it
 * @param focus key of the field, or name of the button, to begin at; may be empty
 * @param did what has just been done, may be empty
 * @param screen the form's name and how much was typed into it
 */
public record DraftEditModel(
        Draft draft,
        GuideForm sheet,
        long revision,
        List<FormSection> sections,
        List<String> errors,
        List<FieldDifference> differences,
        String focus,
        String did,
        FormInstance screen) {

    /**
     * A form on somebody's screen.
     *
     * @param name stays while the form does, however often its buttons are pressed
     * @param step how many times something was typed into it
     * @param comparing does it show two editors' texts?
     * @param unsaved does it hold something that is not stored, as after a row was moved?
     */
    public record FormInstance(String name, long step, boolean comparing, boolean unsaved) {
        static FormInstance fresh() {
            return new FormInstance(UUID.randomUUID().toString(), 0, false, false);
        }

        static FormInstance of(Form form) {
            String name = form.get("form");
            String step = form.get("step");
            return new FormInstance(
                    name.matches("[0-9a-f-]{36}") ? name : UUID.randomUUID().toString(),
                    step.matches("\\d{1,9}") ? Long.parseLong(step) : 0,
                    form.has("comparing"),
                    false);
        }

        FormInstance holding() {
            return new FormInstance(name, step, comparing, true);
        }
    }

    /**
     * May the form save itself? Not while it shows two texts, for saving decides between them; nor while somebody reviews the
     * draft, for saving takes it back.
     */
    public boolean auto() {
        return differences.isEmpty() && !screen.comparing() && draft.stage().equals("draft");
    }
}
