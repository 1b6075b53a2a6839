package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import waymark.gateway.Answer;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** What a person has here, at a glance. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountPages {
    private final Html html;
    private final Services services;

    AccountPages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/account", produces = MediaType.TEXT_HTML)
    HttpResponse<?> overview(Page page) throws ExecutionException, InterruptedException {
        Future<Answer<Overview>> me = ask("/me", Overview.class);
        Future<Answer<SavedAssessment.All>> assessments = all("/me/assessments", SavedAssessment.All.class);
        Future<Answer<KeptCareer.All>> careers = all("/me/careers", KeptCareer.All.class);
        Future<Answer<Plan>> plan = ask("/me/plan", Plan.class);
        Future<Answer<Consent.All>> consents = all("/me/consents", Consent.All.class);
        return html.page(
                page.titled("My Waymark").in("account"),
                Templates::accountOverview,
                new OverviewModel(
                        me.get(),
                        assessments.get(),
                        careers.get(),
                        plan.get(),
                        consents.get(),
                        NextThing.of(
                                assessments.get().found().orElse(null),
                                careers.get().found().orElse(null),
                                plan.get().found().orElse(null))));
    }

    private <T> Future<Answer<T>> ask(String path, Class<T> type) {
        return services.later(() -> services.get(path, type));
    }

    private <T> Future<Answer<T>> all(String path, Class<T> type) {
        return services.later(() -> services.all(path, type));
    }
}
