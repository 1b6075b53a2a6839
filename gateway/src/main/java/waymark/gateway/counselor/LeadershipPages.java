package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.school.Colleague;
import waymark.gateway.upstream.profile.school.Invitation;
import waymark.gateway.upstream.profile.school.LeadershipClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Who leads a group and who is invited to it: sharing it with colleagues, handing it over, moving on to next year. */
@HtmlController("/counselor/cohorts/{id}")
@Secured("counselor")
public class LeadershipPages {
    private final PageRenderer html;
    private final CohortClient cohorts;
    private final LeadershipClient leadership;

    LeadershipPages(PageRenderer html, CohortClient cohorts, LeadershipClient leadership) {
        this.html = html;
        this.cohorts = cohorts;
        this.leadership = leadership;
    }

    /**
     * Who leads a group.
     *
     * @param colleagues who could lead it too
     * @param awaited who is invited and has not joined
     */
    public record LeadersModel(Cohort cohort, List<Colleague> colleagues, List<Invitation.Awaited> awaited) {}

    @Get("/leaders")
    HttpResponse<?> leaders(PageModel page, String id) {
        return html.show(
                page,
                cohorts.cohort(id),
                cohort -> html.page(
                        page.titled("Who leads this group").in("counselor"),
                        Templates::counselorLeaders,
                        new LeadersModel(cohort, items(leadership.colleagues(id)), items(leadership.awaited(id)))));
    }

    private static <T> List<T> items(ServiceResult<PagedList.Items<T>> answer) {
        return answer.found().map(PagedList.Items::items).orElse(List.of());
    }

    @Post("/leaders")
    HttpResponse<?> share(PageModel page, Form form, String id) {
        return done(page, id, leadership.share(id, form.get("person"), form.has("anew")), here(id) + "?did=shared");
    }

    @Post("/leaders/{person}/remove")
    HttpResponse<?> remove(PageModel page, Form form, String id, String person) {
        boolean self = person.equals(page.visitor().id());
        return done(page, id, leadership.leave(id, person), self ? "/counselor" : here(id) + "?did=removed");
    }

    @Post("/handover")
    HttpResponse<?> handOver(PageModel page, Form form, String id) {
        return done(page, id, leadership.handOver(id, form.get("person"), form.has("anew")), "/counselor?did=handed");
    }

    @Post("/next")
    HttpResponse<?> moveOn(PageModel page, Form form, String id) {
        return html.show(
                page,
                leadership.moveOn(id, form.get("name")),
                next -> html.done(here(next.id()) + "?did=next"),
                refused -> leaders(refused, id));
    }

    private HttpResponse<?> done(PageModel page, String id, ServiceResult<?> answer, String next) {
        return html.show(page, answer, ok -> html.done(next), refused -> leaders(refused, id));
    }

    private static String here(String id) {
        return "/counselor/cohorts/" + id + "/leaders";
    }
}
