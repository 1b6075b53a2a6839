package waymark.gateway.account.plan;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A person's plan. Each step has its own form; what was changed elsewhere in the meantime is kept unless it is the same step. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanPages {
    private static final int TRIES = 4;

    private final PageRenderer html;
    private final ServiceCalls services;
    private final Clock clock;

    PlanPages(PageRenderer html, ServiceCalls services, Clock clock) {
        this.html = html;
        this.services = services;
        this.clock = clock;
    }

    @Get(uri = "/account/plan{?did,at}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> plan(PageModel page, @QueryValue @Nullable String did, @QueryValue @Nullable String at) {
        ServiceResult<Plan> plan = services.get("/me/plan", Plan.class);
        return plan instanceof ServiceResult.Ok<Plan>(Plan found)
                ? show(
                        HttpStatus.OK,
                        page,
                        found,
                        PlanForm.BLANK,
                        List.of(),
                        did == null ? "" : did,
                        at == null ? "" : at)
                : html.errorPage(page, plan);
    }

    /** Does one thing to the plan, see {@link PlanForm}. */
    @Post(uri = "/account/plan", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> change(PageModel page, Form form) {
        PlanForm wish = PlanForm.of(form);
        String newId = UUID.randomUUID().toString();
        ServiceResult<Plan> read = services.get("/me/plan", Plan.class);
        for (int i = 0; i < TRIES && read instanceof ServiceResult.Ok<Plan>(Plan plan); i++) {
            if (!wish.errors().isEmpty()) {
                return show(HttpStatus.UNPROCESSABLE_ENTITY, page, plan, wish, wish.errors(), "", "");
            }
            if (wish.clashes(plan)) {
                return clash(page, plan, wish);
            }
            Plan.Change change = new Plan.Change(plan.revision(), wish.on(plan.items(), newId));
            ServiceResult<Void> done = change.items().equals(plan.items())
                    ? new ServiceResult.Ok<>(null)
                    : services.put("/me/plan", change, Void.class);
            if (done instanceof ServiceResult.Ok<Void>) {
                return html.redirect(after(wish, newId));
            }
            if (done.status() == 400 || done.status() == 422) {
                return show(HttpStatus.UNPROCESSABLE_ENTITY, page, plan, wish, sentences(done), "", "");
            }
            if (done.status() != 409) {
                return html.errorPage(page, done);
            }
            read = services.get("/me/plan", Plan.class);
        }
        return read instanceof ServiceResult.Ok<Plan>(Plan plan) ? clash(page, plan, wish) : html.errorPage(page, read);
    }

    private HttpResponse<?> clash(PageModel page, Plan plan, PlanForm wish) {
        boolean gone = plan.find(wish.item()).isEmpty();
        String sentence = gone && !wish.item().isEmpty()
                ? "This step was removed elsewhere in the meantime. What you wrote stands below as a new step; add it if you still want it."
                : "This was changed elsewhere in the meantime, perhaps in another window. What you wrote is still below, next to what is stored now. Save again to keep yours.";
        PlanForm kept = gone ? new PlanForm("add", "", wish.head(), wish.due(), wish.note(), "") : wish;
        return show(HttpStatus.CONFLICT, page, plan, kept, List.of(sentence), "", "");
    }

    private HttpResponse<?> show(
            HttpStatus status, PageModel page, Plan plan, PlanForm typed, List<String> errors, String did, String at) {
        ServiceResult<SavedCareer.All> careers = services.readAll("/me/careers", SavedCareer.All.class);
        return html.page(
                status,
                page.titled("My plan").in("account"),
                Templates::accountPlan,
                new PlanModel(plan, careers, typed, errors, did, at, LocalDate.now(clock)));
    }

    private static String after(PlanForm wish, String newId) {
        String item = wish.action().equals("add") ? newId : wish.item();
        return "/account/plan?did=" + encode(wish.action()) + "&at=" + encode(item);
    }

    private static List<String> sentences(ServiceResult<?> answer) {
        return answer instanceof ServiceResult.Problem<?> p && !p.errors().isEmpty()
                ? p.errors()
                : List.of(((ServiceResult.Problem<?>) answer).detail());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
