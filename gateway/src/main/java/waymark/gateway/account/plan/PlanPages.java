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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import waymark.gateway.account.plan.PlanModel.Typed;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.ProfileClient;
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
class PlanPages {
    private static final String GONE =
            "This step was removed elsewhere in the meantime. What you wrote stands below as a new step; add it if you"
                    + " still want it.";
    private static final String CHANGED =
            "This was changed elsewhere in the meantime, perhaps in another window. What you wrote is still below,"
                    + " next to what is stored now. Save again to keep yours.";

    private final PageRenderer html;
    private final ProfileClient profile;
    private final Clock clock;

    PlanPages(PageRenderer html, ProfileClient profile, Clock clock) {
        this.html = html;
        this.profile = profile;
        this.clock = clock;
    }

    @Get("{?did,at}")
    HttpResponse<?> plan(
            PageModel page, @QueryValue(defaultValue = "") String did, @QueryValue(defaultValue = "") String at) {
        return show(HttpStatus.OK, page, Typed.NOTHING, List.of(), did, at);
    }

    /** Does one thing to the plan: {@code do} is add, save, tick, untick, up, down or remove. */
    @Post
    HttpResponse<?> change(PageModel page, Form form) {
        Typed typed = new Typed(form.get("do"), form.get("item"), form.get("head"), form.get("due"), form.get("note"));
        return switch (typed.action()) {
            case "add" -> {
                ServiceResult<Plan> added = profile.addStep(typed.head(), typed.due(), typed.note());
                yield after(
                        page,
                        typed,
                        added,
                        added.found().map(plan -> plan.items().getLast().id()).orElse(""));
            }
            case "save" ->
                after(
                        page,
                        typed,
                        profile.writeStep(
                                typed.item(), form.number("seen"), typed.head(), typed.due(), typed.note()));
            case "tick", "untick" -> after(page, typed, profile.tickStep(typed.item(), typed.action().equals("tick")));
            case "up", "down" -> after(page, typed, profile.moveStep(typed.item(), typed.action()));
            case "remove" -> after(page, typed, profile.removeStep(typed.item()));
            default -> plan(page, "", "");
        };
    }

    private HttpResponse<?> after(PageModel page, Typed typed, ServiceResult<?> done) {
        return after(page, typed, done, typed.item());
    }

    /** @param at the step to look at next */
    private HttpResponse<?> after(PageModel page, Typed typed, ServiceResult<?> done, String at) {
        boolean gone = done.status() == 404 && !typed.item().isEmpty();
        if (gone && typed.action().equals("save")) {
            return show(HttpStatus.CONFLICT, page, typed.anew(), List.of(GONE), "", "");
        }
        String next = "/account/plan?did=" + typed.action() + "&at=" + encode(at);
        if (gone) {
            return html.redirect(next);
        }
        return html.show(page, done, changed -> html.redirect(next), errors -> {
            List<String> why = done.hasSlug("plan-item-changed") ? List.of(CHANGED) : errors;
            return show(HttpStatus.valueOf(done.status()), page, typed, why, "", "");
        });
    }

    private HttpResponse<?> show(
            HttpStatus status, PageModel page, Typed typed, List<String> errors, String did, String at) {
        return html.show(
                page,
                profile.plan(),
                plan -> html.page(
                        status,
                        page.titled("My plan").in("account"),
                        Templates::accountPlan,
                        new PlanModel(plan, profile.careers(), typed, errors, did, at, LocalDate.now(clock))));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
