package waymark.content.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.content.career.PublicationPolicy;
import waymark.edge.RefusedException;

/** What an editor may do to a draft as it stands. */
final class DraftActions {
    private DraftActions() {}

    /**
     * Those that the rules for doing them would neither refuse nor find done already, by the last part of their
     * addresses; "publish-without-review" beside "publish" when nobody else has approved it; and two ways to save:
     * "autosave", when a form may save itself, and "save-and-publish", when a text just changed needs nobody's approval
     * to go out.
     */
    static List<String> possible(Career career, PublicationPolicy policy, Edit edit) {
        Edit commented = new Edit(edit.by(), edit.at(), "Some comment");
        Map<String, Supplier<Career>> rules = new LinkedHashMap<>();
        rules.put("submit", () -> career.submit(policy.categories(), edit));
        rules.put("approve", () -> career.approve(edit));
        rules.put("send-back", () -> career.sendBack(commented));
        rules.put("publish", () -> career.publish(policy, edit).career());
        rules.put("discard", () -> career.discard(edit));
        rules.put("withdraw", () -> career.withdraw(edit).career());
        rules.values().removeIf(rule -> !changes(career, rule));
        List<String> possible = new ArrayList<>(rules.keySet());
        if (possible.contains("publish") && !career.review().isApproved()) {
            possible.add("publish-without-review");
        }
        if (career.review().isBeingWritten()) {
            possible.add("autosave");
        }
        if (!policy.reviewRequired()) {
            possible.add("save-and-publish");
        }
        return List.copyOf(possible);
    }

    private static boolean changes(Career career, Supplier<Career> rule) {
        try {
            return rule.get() != career;
        } catch (RefusedException refused) {
            // so it is not possible now; the page does not offer it
            return false;
        }
    }
}
