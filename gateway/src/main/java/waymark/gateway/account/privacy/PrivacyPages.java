package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.AccessLogEntry;
import waymark.gateway.upstream.profile.Consent;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Who can see a person's things, who looked, and ways to take them along or have them erased. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PrivacyPages {
    /** The last page of the access log that can be asked for. */
    private static final int LAST = 10_000;

    private final PageRenderer html;
    private final ServiceCalls services;

    PrivacyPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "/account/privacy{?did,page}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> privacy(
            PageModel frame, @QueryValue @Nullable String did, @QueryValue(defaultValue = "0") int page) {
        int number = Math.clamp(page, 0, LAST);
        ServiceResult<Consent.All> consents = services.readAll("/me/consents", Consent.All.class);
        ServiceResult<AccessLogEntry.All> looks = services.get(
                "/me/access-log?page=" + number + "&size=" + AccessLogEntry.All.SIZE, AccessLogEntry.All.class);
        return html.page(
                frame.titled("My privacy").in("account"),
                Templates::accountPrivacy,
                new PrivacyModel(consents, looks, did == null ? "" : did, number));
    }

    /** Ends a consent; from this moment the counselor sees nothing. */
    @Post(
            uri = "/account/privacy/leave/{cohort}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    HttpResponse<?> leave(PageModel page, Form form, String cohort) {
        if (Routes.find("DELETE", "/me/consents/" + cohort).isEmpty()) {
            return html.error(page, 404, "There is no such group.", List.of());
        }
        ServiceResult<Void> left = services.delete("/me/consents/" + cohort, Void.class);
        return left instanceof ServiceResult.Ok<Void>
                ? html.redirect("/account/privacy?did=left")
                : html.errorPage(page, left);
    }
}
