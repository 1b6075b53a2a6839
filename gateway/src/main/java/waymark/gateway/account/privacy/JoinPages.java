package waymark.gateway.account.privacy;

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
import java.util.List;
import java.util.Optional;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Consent;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Joining a counselor's cohort: first what it makes visible, then the consent. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class JoinPages {
    private static final String UNKNOWN = "No cohort has this code. Check it with your counselor and type it again.";

    private final PageRenderer html;
    private final ServiceCalls services;

    JoinPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/join{?code}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> invitation(PageModel page, @QueryValue @Nullable String code) {
        return show(page, code == null ? "" : code.strip(), List.of());
    }

    @Post(uri = "/join", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> join(PageModel page, Form form) {
        String code = form.get("code");
        if (!form.has("consent")) {
            return show(page, code, List.of("Tick the box if you agree. Without your consent nobody sees anything."));
        }
        ServiceResult<Void> joined = services.post("/cohorts/join", new Consent.Join(code, true), Void.class);
        return switch (joined) {
            case ServiceResult.Ok<Void> ok -> html.redirect("/account/privacy?did=joined");
            case ServiceResult.Problem<Void> p
            when p.status() == 422 || p.status() == 409 -> show(page, code, List.of(p.detail()));
            case ServiceResult<Void> other -> html.errorPage(page, other);
        };
    }

    private HttpResponse<?> show(PageModel page, String code, List<String> errors) {
        ServiceResult<Consent.Invitation> found = code.isEmpty()
                ? new ServiceResult.Ok<>(null)
                : services.get(
                        "/cohorts/invitation?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8),
                        Consent.Invitation.class);
        if (found.down()) {
            return html.errorPage(page, found);
        }
        Optional<Consent.Invitation> invitation = found.found();
        List<String> said = !code.isEmpty() && invitation.isEmpty() ? List.of(UNKNOWN) : errors;
        return html.page(
                said.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                page.titled("Join a counselor's group").in("account"),
                Templates::accountJoin,
                new JoinModel(code, invitation, said));
    }
}
