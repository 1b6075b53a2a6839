package waymark.gateway.admin.draft;

import java.util.List;
import java.util.UUID;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.form.Form;

/**
 * What the edit page shows.
 *
 * @param sheet what stands in the fields
 * @param screen the form on the editor's screen
 * @param differences where the stored draft says something else, after somebody else saved it
 * @param focus key of the field, or name of the button, to begin at; may be empty
 */
public record DraftEditModel(
        Draft draft,
        GuideForm sheet,
        FormInstance screen,
        List<FieldDifference> differences,
        String focus) {

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
