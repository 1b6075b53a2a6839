package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A counselor's cohorts and their join codes. */
@HtmlController("/counselor")
@Secured("counselor")
public class CohortPages {
    private final PageRenderer html;
    private final CohortClient cohorts;

    CohortPages(PageRenderer html, CohortClient cohorts) {
        this.html = html;
        this.cohorts = cohorts;
    }

    /**
     * A counselor's cohorts, and the form for another.
     *
     * @param name the new one's, as typed
     * @param errors why it was not made
     */
    public record CohortsModel(PagedList.Items<Cohort> all, String name, List<String> errors) {}

    @Get
    HttpResponse<?> list(PageModel page) {
        return show(HttpStatus.OK, page, "", List.of());
    }

    @Post
    HttpResponse<?> create(PageModel page, Form form) {
        String name = form.get("name");
        return html.show(
                page,
                cohorts.create(name),
                made -> html.redirect("/counselor/cohorts/" + made.id()),
                errors -> show(HttpStatus.UNPROCESSABLE_ENTITY, page, name, errors));
    }

    private HttpResponse<?> show(HttpStatus status, PageModel page, String name, List<String> errors) {
        return html.show(
                page,
                cohorts.cohorts(),
                all -> html.page(
                        status,
                        page.titled("My students").in("counselor"),
                        Templates::counselorCohorts,
                        new CohortsModel(all, name, errors)));
    }
}
