package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
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

    @Get
    HttpResponse<?> list(PageModel page) {
        return html.show(
                page.titled("My students").in("counselor"), Templates::counselorCohorts, cohorts.cohorts());
    }

    @Post
    HttpResponse<?> create(PageModel page, Form form) {
        return html.show(
                page,
                cohorts.create(form.get("name")),
                made -> html.redirect("/counselor/cohorts/" + made.id()),
                this::list);
    }
}
