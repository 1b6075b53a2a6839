package waymark.gateway.account.plan;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Plan;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The dates of a plan for the calendar somebody uses anyway: a file, or a secret link. */
@HtmlController("/account/plan/calendar")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class CalendarPages {
    private final PageRenderer html;
    private final ProfileClient profile;

    CalendarPages(PageRenderer html, ProfileClient profile) {
        this.html = html;
        this.profile = profile;
    }

    /**
     * The link to a plan's calendar.
     *
     * @param address of a link just made: it is shown once; else empty
     */
    public record CalendarModel(Plan.CalendarLink state, String address) {}

    @Get
    HttpResponse<?> calendar(PageModel page) {
        return show(page, profile.calendarLink(), "");
    }

    /** Makes a link, and shows it this once. */
    @Post
    HttpResponse<?> create(PageModel page, Form form) {
        ServiceResult<Plan.CalendarSecret> made = profile.createCalendarLink();
        String secret = made.found().map(Plan.CalendarSecret::secret).orElse("");
        return show(
                page,
                made.then(link -> profile.calendarLink()),
                page.site().address() + "/calendar/" + secret + ".ics");
    }

    @Post("/revoke")
    HttpResponse<?> revoke(PageModel page, Form form) {
        return html.redirect(page, profile.revokeCalendarLink(), "/account/plan/calendar?did=revoked");
    }

    private HttpResponse<?> show(PageModel page, ServiceResult<Plan.CalendarLink> link, String address) {
        return html.show(
                page.titled("My plan in a calendar").in("account"),
                Templates::accountCalendar,
                link.map(state -> new CalendarModel(state, address)));
    }
}
