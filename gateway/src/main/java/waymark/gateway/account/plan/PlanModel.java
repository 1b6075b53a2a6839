package waymark.gateway.account.plan;

import java.time.LocalDate;
import java.util.List;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.SavedCareer;

/**
 * A person's plan and the forms it is changed with.
 *
 * @param careers those a step can belong to
 * @param typed what was typed and not taken
 * @param errors why not
 * @param did what has just been done, may be empty
 * @param at the step it was done to, may be empty
 */
public record PlanModel(
        Plan plan,
        ServiceResult<PagedList.Items<SavedCareer>> careers,
        Typed typed,
        List<String> errors,
        String did,
        String at,
        LocalDate today) {

    /**
     * What a form of the page said.
     *
     * @param action add, save, tick, untick, up, down or remove
     * @param item the step's id, empty for a new one
     * @param due a date as typed
     */
    public record Typed(String action, String item, String head, String due, String note) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        /** Was this typed for that step? */
        public boolean about(String id) {
            return action.equals("save") && item.equals(id);
        }

        /** The same for a new step. */
        Typed anew() {
            return new Typed("add", "", head, due, note);
        }
    }
}
