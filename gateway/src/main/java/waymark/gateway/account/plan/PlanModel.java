package waymark.gateway.account.plan;

import java.time.LocalDate;
import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.SavedCareer;

/**
 * A person's plan and the form it is changed with.
 *
 * @param careers those a step can belong to
 * @param typed what was typed and not taken
 * @param errors why not
 * @param did what has just been done, may be empty
 * @param at the step it was done to, may be empty
 */
public record PlanModel(
        Plan plan,
        ServiceResult<SavedCareer.All> careers,
        PlanForm typed,
        List<String> errors,
        String did,
        String at,
        LocalDate today) {}
