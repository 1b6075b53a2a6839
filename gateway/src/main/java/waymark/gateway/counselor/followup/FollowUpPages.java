package waymark.gateway.counselor.followup;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import waymark.gateway.server.LocalPath;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.followup.FollowUp;
import waymark.gateway.upstream.profile.followup.FollowUpClient;
import waymark.gateway.upstream.profile.followup.FollowUpRule;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The students a counselor may want to turn to, over all their groups. */
@HtmlController("/counselor/follow-ups")
@Secured("counselor")
public class FollowUpPages {
    private static final int SIZE = 50;

    private final PageRenderer html;
    private final FollowUpClient followUps;
    private final CohortClient cohorts;

    FollowUpPages(PageRenderer html, FollowUpClient followUps, CohortClient cohorts) {
        this.html = html;
        this.followUps = followUps;
        this.cohorts = cohorts;
    }

    /**
     * Some lines of the list.
     *
     * @param hasGroups is there any group to be told of changes in?
     */
    public record QueueModel(FollowUpFilter filter, FollowUp.Queue queue, boolean hasGroups) {

        /** Are there more after these? */
        public boolean goesOn() {
            return (filter.page() + 1) * SIZE < queue.total();
        }

        /** In how many seconds the list is another one though nothing happens; null if it stays. */
        public @Nullable Long secondsLeft() {
            Instant next = queue.nextAt();
            return next == null
                    ? null
                    : 1 + Math.max(0, Duration.between(Instant.now(), next).toSeconds());
        }
    }

    @Get("{?state,rule,cohort,page}")
    HttpResponse<?> list(
            PageModel page,
            @QueryValue(defaultValue = "open") String state,
            @QueryValue @Nullable String rule,
            @QueryValue @Nullable String cohort,
            @QueryValue(value = "page", defaultValue = "0") int number) {
        return show(page, new FollowUpFilter(state, rule, cohort, Math.max(number, 0)));
    }

    private HttpResponse<?> show(PageModel page, FollowUpFilter filter) {
        return html.show(
                page,
                followUps.queue(filter.state(), filter.rule(), filter.cohort(), filter.page(), SIZE),
                queue -> html.page(
                        page.titled("Who needs me").in("counselor"),
                        Templates::counselorFollowups,
                        new QueueModel(filter, queue, hasGroups())));
    }

    private boolean hasGroups() {
        return cohorts.cohorts().found().stream().anyMatch(all -> !all.items().isEmpty());
    }

    @Post("/{cohort}/{person}/{rule}")
    HttpResponse<?> mark(PageModel page, Form form, String cohort, String person, String rule) {
        String state = form.get("state");
        return html.show(
                page,
                followUps.mark(cohort, person, rule, state, form.orNull("until"), form.orNull("note")),
                done -> html.done(LocalPath.with(form.get("back"), "did=" + state)),
                refused -> show(refused, FollowUpFilter.OPEN));
    }

    @Get("/rules")
    HttpResponse<?> rules(PageModel page) {
        return html.show(
                page.titled("What the list goes by").in("counselor"), Templates::counselorRules, followUps.rules());
    }

    @Post("/rules")
    HttpResponse<?> set(PageModel page, Form form) {
        List<FollowUpRule.Change> changes = new ArrayList<>();
        for (String rule : form.all("rule")) {
            String value = form.orNull("value-" + rule);
            changes.add(new FollowUpRule.Change(
                    rule,
                    form.has("on-" + rule),
                    value == null ? null : (int) Math.min(form.number("value-" + rule), Integer.MAX_VALUE)));
        }
        return html.show(
                page,
                followUps.set(new FollowUpRule.Changes(changes)),
                set -> html.done("/counselor/follow-ups/rules?did=saved"),
                this::rules);
    }
}
