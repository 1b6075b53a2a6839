package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
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
    private static final Form NOTHING = new Form(Map.of());

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
     * @param errors why something was not done
     * @param typed what was typed into the form that was sent, if one was
     * @param did what has just been done, may be empty
     */
    public record ReviewModel(
            Draft draft,
            ServiceResult<AuditEntry.All> history,
            ServiceResult<PreviewLink> links,
            List<String> errors,
            Form typed,
            String did) {

        /** What stands in the field for a time, publishAt or unpublishAt: what was typed, else what is set. */
        public String time(String field) {
            ScheduleView times = draft.schedule();
            if (typed.has(field) || times == null) {
                return typed.get(field);
            }
            return ScheduleView.typed(field.equals("publishAt") ? times.publishAt() : times.unpublishAt());
        }
    }

    @Get("{?did}")
    HttpResponse<?> show(PageModel page, String slug, @QueryValue(defaultValue = "") String did) {
        return show(HttpStatus.OK, page, slug, List.of(), NOTHING, did, null);
    }

    @Post
    HttpResponse<?> act(PageModel page, Form form, String slug) {
        String what = form.get("do");
        ServiceResult<?> done;
        try {
            done = done(what, form, slug);
        } catch (DateTimeException e) {
            List<String> errors = List.of("Write each time like 2026-11-24 20:30, in UTC, or leave it empty.");
            return show(HttpStatus.UNPROCESSABLE_ENTITY, page, slug, errors, form, "", null);
        }
        return switch (done) {
            case ServiceResult.Ok<?>(PreviewLink link)
            when what.equals("link") -> show(HttpStatus.OK, page, slug, List.of(), NOTHING, "link", link);
            case ServiceResult.Ok<?> ok -> html.redirect("/admin/careers/" + slug + "/review?did=" + what);
            case ServiceResult.Problem<?> p
            when p.refused() || p.status() == 403 ->
                show(
                        HttpStatus.valueOf(p.status() == 400 ? 422 : p.status()),
                        page,
                        slug,
                        p.sentences(),
                        form,
                        "",
                        null);
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
                        slug, ScheduleView.read(form.get("publishAt")), ScheduleView.read(form.get("unpublishAt")));
            case "unschedule" -> desk.unschedule(slug);
            case "link" -> desk.link(slug);
            case "unlink" -> desk.unlink(slug);
            default -> desk.draft(slug);
        };
    }

    private HttpResponse<?> show(
            HttpStatus status,
            PageModel page,
            String slug,
            List<String> errors,
            Form typed,
            String did,
            @Nullable PreviewLink made) {
        return html.show(page, desk.draft(slug), draft -> {
            ServiceResult<PreviewLink> links = made != null ? new ServiceResult.Ok<>(made) : desk.links(slug);
            return html.page(
                    status,
                    page.titled("Review " + draft.title()).in("admin"),
                    Templates::adminReview,
                    new ReviewModel(draft, operations.audit(slug, 0), links, errors, typed, did));
        });
    }
}
