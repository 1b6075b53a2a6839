package waymark.gateway.account.plan;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.SavedAssessment;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/**
 * A person's plan. Each step has its own form; what was changed elsewhere in the meantime is kept unless it is the same
 * step.
 */
@HtmlController("/account/plan")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class PlanPages {
    private static final String GONE =
            "This step was removed elsewhere in the meantime. What you wrote stands below as a new step; add it if you"
                    + " still want it.";
    private static final String CHANGED =
            "This was changed elsewhere in the meantime, perhaps in another window. What you wrote is still below,"
                    + " next to what is stored now. Save again to keep yours.";

    private static final int MATCHES = 3;

    private final PageRenderer html;
    private final ProfileClient profile;

    PlanPages(PageRenderer html, ProfileClient profile) {
        this.html = html;
        this.profile = profile;
    }

    /**
     * A person's plan and the forms it is changed with.
     *
     * @param careers those that are saved
     * @param matches the best of the latest quiz, where nothing else leads to a plan
     * @param at the step something has been done to, may be empty
     */
    public record PlanModel(
            Plan plan,
            ServiceResult<PagedList.Items<SavedCareer>> careers,
            List<SavedAssessment.Top> matches,
            String at) {

        /** The saved careers whose steps are not in the plan yet. */
        public List<SavedCareer> toPlan() {
            return careers.found().map(PagedList.Items::items).orElse(List.of()).stream()
                    .filter(career -> !career.gone() && plan.from(career.slug()).isEmpty())
                    .toList();
        }

        /** The day it is looked at. */
        public Instant today() {
            return Instant.now();
        }

        /** Is what was typed for a new step, or for one that is gone? */
        public boolean adding(Form typed) {
            boolean gone = plan.items().stream().noneMatch(item -> item.id().equals(typed.get("item")));
            return typed.get("do").equals("add") || typed.get("do").equals("save") && gone;
        }
    }

    @Get("{?at}")
    HttpResponse<?> plan(PageModel page, @QueryValue(defaultValue = "") String at) {
        return html.show(
                page.titled("My plan").in("account"),
                Templates::accountPlan,
                profile.plan().map(plan -> model(plan, at)));
    }

    private PlanModel model(Plan plan, String at) {
        PlanModel model = new PlanModel(plan, profile.careers(), List.of(), at);
        return plan.items().isEmpty() && model.toPlan().isEmpty()
                ? new PlanModel(plan, model.careers(), matches(), at)
                : model;
    }

    private List<SavedAssessment.Top> matches() {
        return profile.assessments().found().map(PagedList.Items::items).orElse(List.of()).stream()
                .filter(quiz -> !quiz.best(1).isEmpty())
                .findFirst()
                .map(quiz -> quiz.best(MATCHES))
                .orElse(List.of());
    }

    /** Does one thing to the plan: {@code do} is add, save, tick, untick, up, down or remove. */
    @Post
    HttpResponse<?> change(PageModel page, Form form) {
        String item = form.get("item");
        String action = form.get("do");
        String head = form.get("head");
        ServiceResult<?> done =
                switch (action) {
                    case "add" -> profile.addStep(head, form.get("due"), form.get("note"), form.get("link"));
                    case "save" ->
                        profile.writeStep(
                                item, form.number("seen"), head, form.get("due"), form.get("note"), form.get("link"));
                    case "tick", "untick" -> profile.tickStep(item, action.equals("tick"));
                    case "up", "down" -> profile.moveStep(item, action);
                    case "remove" -> profile.removeStep(item);
                    default -> profile.plan();
                };
        boolean gone = done.status() == 404 && !item.isEmpty();
        if (gone && action.equals("save")) {
            return plan(page.refused(HttpStatus.CONFLICT, List.of(GONE)), "");
        }
        if (done.hasSlug("plan-item-changed")) {
            return plan(page.refused(HttpStatus.CONFLICT, List.of(CHANGED)), "");
        }
        String at = done instanceof ServiceResult.Ok<?>(Plan plan) && action.equals("add")
                ? plan.items().getLast().id()
                : item;
        String next = "/account/plan?did=" + encode(action) + "&at=" + encode(at);
        if (action.equals("add") || action.equals("save")) {
            next += "#step-" + encode(at);
        }
        String there = next;
        return gone
                ? html.redirect(there)
                : html.show(page, done, changed -> html.done(there), refused -> plan(refused, ""));
    }

    /** Takes over what changed in a guide, or leaves the plan as it is. */
    @Post("/guide/{career}")
    HttpResponse<?> settle(PageModel page, Form form, String career) {
        return html.redirect(
                page, profile.settleGuide(career, form.get("do").equals("take")), "/account/plan?did=settled");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
