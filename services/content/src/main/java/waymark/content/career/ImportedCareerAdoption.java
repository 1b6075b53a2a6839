package waymark.content.career;

import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.edge.RefusedException;

/**
 * An imported career that an editor turns into a full guide. From the first change by a person until the publication its draft is
 * theirs: a later import refreshes figures only, and once published it counts as written.
 */
public final class ImportedCareerAdoption {
    private ImportedCareerAdoption() {}

    /** Has an editor taken it on? */
    public static boolean of(Career career) {
        return career.imported()
                && career.review().authors().stream().anyMatch(a -> !a.editor().equals(Editor.WAYMARK));
    }

    /**
     * The career as this editor's draft, with all that was imported in its fields.
     *
     * @throws RefusedException (conflict) if nobody imported it, or somebody else has it
     */
    public static Career by(EditorialAction turn) {
        Career career = turn.career();
        if (!career.imported()) {
            throw RefusedException.conflict(
                    "not-imported", "This career is written by editors already. Open it and change it.");
        }
        if (career.review().wrote(turn.by().id())) {
            return career;
        }
        if (of(career)) {
            throw RefusedException.conflict(
                    "adopted-already",
                    "%s has adopted this career. Talk to them, or open the draft and work on it together."
                            .formatted(career.review()
                                    .lastAuthor()
                                    .orElse(career.updatedBy())
                                    .name()));
        }
        EditorialChange adopted = career.did(EditorialChange.What.ADOPTED, turn.by(), turn.at(), null);
        return career.edited(career.draft(), null, adopted, turn.by(), turn.at());
    }
}
