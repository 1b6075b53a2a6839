package waymark.gateway.counselor;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Comparator;
import java.util.List;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.followup.FollowUp;
import waymark.gateway.upstream.profile.followup.FollowUpClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A counselor's groups: their join codes, their names, and whether one can still join. */
@HtmlController("/counselor")
@Secured("counselor")
public class CohortPages {
    private final PageRenderer html;
    private final CohortClient cohorts;
    private final FollowUpClient followUps;

    CohortPages(PageRenderer html, CohortClient cohorts, FollowUpClient followUps) {
        this.html = html;
        this.cohorts = cohorts;
        this.followUps = followUps;
    }

    /**
     * The counselor's groups.
     *
     * @param waiting how many lines wait in the list of who needs the counselor; null where that is not known
     */
    public record CohortListModel(Cohort.All all, FollowUp.@Nullable OpenCount waiting) {

        /** How many lines of a group wait. */
        public int waitingIn(Cohort group) {
            return waiting == null
                    ? 0
                    : waiting.groups().stream()
                            .filter(count -> count.key().equals(group.id()))
                            .mapToInt(FollowUp.Count::lines)
                            .sum();
        }

        /** Those where most wait first, closed ones last. */
        public List<Cohort> groups() {
            return all.items().stream()
                    .sorted(Comparator.comparing(Cohort::closed)
                            .thenComparing(Comparator.<Cohort>comparingInt(this::waitingIn)
                                    .reversed()))
                    .toList();
        }
    }

    @Get
    HttpResponse<?> list(PageModel page) {
        return html.show(
                page,
                cohorts.cohorts(),
                all -> html.page(
                        page.titled("My students").in("counselor"),
                        Templates::counselorCohorts,
                        new CohortListModel(all, followUps.count().found().orElse(null))));
    }

    @Post
    HttpResponse<?> create(PageModel page, Form form) {
        return html.show(
                page,
                cohorts.create(form.get("name")),
                made -> html.redirect("/counselor/cohorts/" + made.id()),
                this::list);
    }

    @Get("/cohorts/{id}/settings")
    HttpResponse<?> settings(PageModel page, String id) {
        return html.show(
                page.titled("Rename or close a group").in("counselor"),
                Templates::counselorSettings,
                cohorts.cohort(id));
    }

    @Post("/cohorts/{id}/name")
    HttpResponse<?> rename(PageModel page, Form form, String id) {
        return html.show(
                page,
                cohorts.change(id, form.get("name"), null),
                renamed -> html.done("/counselor/cohorts/" + renamed.id() + "?did=renamed"),
                refused -> settings(refused, id));
    }

    @Post("/cohorts/{id}/closed")
    HttpResponse<?> close(PageModel page, Form form, String id) {
        return html.show(
                page,
                cohorts.change(id, null, "true".equals(form.get("closed"))),
                changed -> html.done(
                        "/counselor/cohorts/" + changed.id() + "?did=" + (changed.closed() ? "closed" : "opened")),
                refused -> settings(refused, id));
    }
}
