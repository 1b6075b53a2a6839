package waymark.content.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import waymark.content.career.Career;
import waymark.content.career.EditorialAction;
import waymark.content.career.PublicationPolicy;
import waymark.edge.RefusedException;

/** What an editor may do to a draft as it stands. */
final class DraftActions {
    /** Whatever is said when a draft is sent back. */
    private static final String SOME_COMMENT = "…";

    private final EditorialAction edit;
    private final List<String> possible = new ArrayList<>();

    private DraftActions(EditorialAction edit) {
        this.edit = edit;
    }

    /** Those that the rules for doing them would neither refuse nor find done already, by the last part of their addresses. */
    static List<String> possible(EditorialAction edit, PublicationPolicy policy) {
        DraftActions actions = new DraftActions(edit);
        actions.attempt("submit", () -> edit.submit(policy.categories(), null));
        actions.attempt("approve", () -> edit.approve(null));
        actions.attempt("send-back", () -> edit.sendBack(SOME_COMMENT));
        actions.attempt("publish", () -> edit.career().publish(policy, null, edit.by(), edit.at()));
        actions.attempt("withdraw", () -> edit.career().withdraw(edit.by(), edit.at()));
        return List.copyOf(actions.possible);
    }

    private void attempt(String action, Supplier<Career> rule) {
        try {
            if (rule.get() != edit.career()) {
                possible.add(action);
            }
        } catch (RefusedException refused) {
            // so it is not possible now; the page does not offer it
        }
    }
}
