package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.PreviewLink;
import waymark.gateway.upstream.desk.ScheduleView;
import waymark.gateway.upstream.maintenance.ContentMaintenanceClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A draft on its way to the public: review, times, preview links, publication. */
@HtmlController("/admin/careers/{slug}/review")
@Secured("admin")
public class ReviewPages {
    private final PageRenderer html;
    private final DeskClient desk;
    private final ContentMaintenanceClient operations;

    ReviewPages(PageRenderer html, DeskClient desk, ContentMaintenanceClient operations) {
        this.html = html;
        this.desk = desk;
        this.operations = operations;
    }

    /**
     * What the review page shows.
     *
     * @param history what was done last
     * @param links preview links there are
     */
    public record ReviewModel(Draft draft, ServiceResult<AuditEntry.All> history, ServiceResult<PreviewLink> links) {
        /** Time zones to choose from; a script adds the reader's own. */
        private static final List<String> ZONES = List.of(
                "UTC",
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Phoenix",
                "America/Los_Angeles",
                "America/Anchorage",
                "Pacific/Honolulu");

        /** The time zones to choose from, with the one that was chosen. */
        public List<String> zones(Form typed) {
            String chosen = typed.get("zone");
            return chosen.isEmpty() || ZONES.contains(chosen)
                    ? ZONES
                    : Stream.concat(ZONES.stream(), Stream.of(chosen)).toList();
        }

        /** What stands in the field for a time, publishAt or unpublishAt: what was typed, else what is set. */
        public String time(Form typed, String field) {
            ScheduleView times = draft.schedule();
            if (typed.has(field) || times == null) {
                return typed.get(field);
            }
            return ScheduleView.typed(field.equals("publishAt") ? times.publishAt() : times.unpublishAt());
        }
    }

    @Get
    HttpResponse<?> show(PageModel page, String slug) {
        return show(page, slug, desk.links(slug));
    }

    @Post
    HttpResponse<?> act(PageModel page, Form form, String slug) {
        String what = form.get("do");
        ServiceResult<?> done;
        try {
            done = done(what, form, slug);
        } catch (DateTimeException e) {
            String why = "Write each time like 2026-11-24 20:30, or leave it empty, and choose its time zone.";
            return show(page.refused(List.of(why)), slug);
        }
        return switch (done) {
            case ServiceResult.Ok<?>(PreviewLink link)
            when what.equals("link") -> show(page, slug, new ServiceResult.Ok<>(link));
            case ServiceResult.Ok<?> ok -> html.done("/admin/careers/" + slug + "/review?did=" + what);
            case ServiceResult.Problem<?> p when p.refused() || p.status() == 403 -> show(page.refused(p), slug);
            case ServiceResult<?> other -> html.errorPage(page, other);
        };
    }

    private ServiceResult<?> done(String what, Form form, String slug) {
        long revision = form.number("revision");
        String comment = form.orNull("comment");
        return switch (what) {
            case "submit" -> desk.submit(slug, revision, comment);
            case "approve" -> desk.approve(slug, revision, comment);
            case "send-back" -> desk.sendBack(slug, revision, comment);
            case "publish" -> desk.publish(slug, revision, comment);
            case "schedule" ->
                desk.schedule(
                        slug,
                        ScheduleView.read(form.get("publishAt"), form.get("zone")),
                        ScheduleView.read(form.get("unpublishAt"), form.get("zone")));
            case "unschedule" -> desk.unschedule(slug);
            case "link" -> desk.link(slug);
            case "unlink" -> desk.unlink(slug);
            default -> desk.draft(slug);
        };
    }

    private HttpResponse<?> show(PageModel page, String slug, ServiceResult<PreviewLink> links) {
        return html.show(
                page,
                desk.draft(slug),
                draft -> html.page(
                        page.titled("Review " + draft.title()).in("admin"),
                        Templates::adminReview,
                        new ReviewModel(draft, operations.audit(slug, 0), links)));
    }
}
