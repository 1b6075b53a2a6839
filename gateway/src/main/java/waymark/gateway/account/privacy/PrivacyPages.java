package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.edge.PageRequest;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.AccessLogEntry;
import waymark.gateway.upstream.profile.Consent;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.report.Report;
import waymark.gateway.upstream.profile.report.ReportClient;
import waymark.gateway.upstream.profile.school.Invitation;
import waymark.gateway.upstream.profile.school.LeadershipClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Who can see a person's things, who looked, and ways to take them along or have them erased. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
public class PrivacyPages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final LeadershipClient leadership;
    private final ReportClient reports;

    PrivacyPages(PageRenderer html, ProfileClient profile, LeadershipClient leadership, ReportClient reports) {
        this.html = html;
        this.profile = profile;
        this.leadership = leadership;
        this.reports = reports;
    }

    /**
     * Who may see what of a person, and who looked.
     *
     * @param invitations to groups they have not joined
     * @param number page of the log, from 0
     * @param reports with the links to them
     */
    public record PrivacyModel(
            ServiceResult<PagedList.Items<Consent>> consents,
            ServiceResult<PagedList.Items<Invitation>> invitations,
            ServiceResult<AccessLogEntry.All> looks,
            int number,
            ServiceResult<Report.All> reports) {}

    @Get("/account/privacy{?page}")
    HttpResponse<?> privacy(PageModel frame, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        return html.page(
                frame.titled("My privacy").in("account"),
                Templates::accountPrivacy,
                new PrivacyModel(
                        profile.consents(),
                        leadership.invitations(),
                        profile.accessLog(number),
                        number,
                        reports.reports()));
    }

    /** Changes what a counselor sees and until when, or agrees to the words of today. */
    @Post("/account/privacy/change/{cohort}")
    HttpResponse<?> change(PageModel page, Form form, String cohort) {
        return html.redirect(
                page,
                profile.changeConsent(cohort, form.orNull("version"), form.all("part"), form.orNull("until")),
                "/account/privacy?did=changed");
    }

    /** Ends a consent; from this moment the counselor sees nothing. */
    @Post("/account/privacy/leave/{cohort}")
    HttpResponse<?> leave(PageModel page, Form form, String cohort) {
        return html.redirect(page, profile.leave(cohort), "/account/privacy?did=left");
    }
}
