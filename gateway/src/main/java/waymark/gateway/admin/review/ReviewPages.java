package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import waymark.gateway.admin.draft.DraftPages;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.upstream.desk.DeskItem;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.PreviewLink;
import waymark.gateway.upstream.desk.ScheduleView;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** A draft on its way to the public: review, times, preview links, publication. */
@Controller("/admin/careers/{slug}/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ReviewPages {
    private final PageRenderer html;
    private final ServiceCalls services;

    ReviewPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    /** What an editor says, about which text. */
    @Serdeable
    record Comment(@Nullable String comment, long revision) {}

    @Get(uri = "{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page, String slug, @QueryValue @Nullable String did) {
        return show(HttpStatus.OK, page, slug, List.of(), new Form(Map.of()), did == null ? "" : did, null);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> act(PageModel page, Form form, String slug) {
        if (VersionPages.isInvalid(slug)) {
            return unknown(page);
        }
        String what = form.get("do");
        ServiceResult<?> done;
        try {
            done = done(what, form, "/admin/careers/" + slug);
        } catch (DateTimeException e) {
            List<String> errors = List.of("Write each time like 2026-11-24 20:30, in UTC, or leave it empty.");
            return show(HttpStatus.UNPROCESSABLE_ENTITY, page, slug, errors, form, "", null);
        }
        return switch (done) {
            case ServiceResult.Ok<?>(PreviewLink link)
            when what.equals("link") -> show(HttpStatus.OK, page, slug, List.of(), new Form(Map.of()), "link", link);
            case ServiceResult.Ok<?> ok -> html.redirect("/admin/careers/" + slug + "/review?did=" + what);
            case ServiceResult.Problem<?> p
            when List.of(400, 403, 409, 422).contains(p.status()) ->
                show(
                        HttpStatus.valueOf(p.status() == 400 ? 422 : p.status()),
                        page,
                        slug,
                        p.errors().isEmpty() ? List.of(p.detail()) : p.errors(),
                        form,
                        "",
                        null);
            case ServiceResult<?> other -> html.errorPage(page, other);
        };
    }

    private ServiceResult<?> done(String what, Form form, String career) {
        Comment body = new Comment(form.orNull("comment"), DraftPages.revision(form));
        return switch (what) {
            case "submit", "approve", "send-back" -> services.post(career + "/" + what, body, Draft.class);
            case "publish" -> services.post(career + "/publish?revision=" + body.revision(), body, DeskItem.class);
            case "schedule" ->
                services.post(
                        career + "/schedule",
                        new ScheduleView.Wish(
                                ScheduleView.read(form.get("publishAt")), ScheduleView.read(form.get("unpublishAt"))),
                        ScheduleView.class);
            case "unschedule" -> services.delete(career + "/schedule", ScheduleView.class);
            case "link" -> services.post(career + "/preview-link", null, PreviewLink.class);
            case "unlink" -> services.delete(career + "/preview-link", PreviewLink.class);
            default -> services.get(career + "/draft", Draft.class);
        };
    }

    private HttpResponse<?> show(
            HttpStatus status,
            PageModel page,
            String slug,
            List<String> errors,
            Form form,
            String did,
            @Nullable PreviewLink made) {
        if (VersionPages.isInvalid(slug)) {
            return unknown(page);
        }
        ServiceResult<Draft> found = services.get("/admin/careers/" + slug + "/draft", Draft.class);
        if (!(found instanceof ServiceResult.Ok<Draft>(Draft draft))) {
            return html.errorPage(page, found);
        }
        ServiceResult<PreviewLink> links = made != null
                ? new ServiceResult.Ok<>(made)
                : services.get("/admin/careers/" + slug + "/preview-link", PreviewLink.class);
        ScheduleView times = draft.schedule();
        ReviewModel.Typed typed = new ReviewModel.Typed(
                form.get("comment"),
                form.has("publishAt")
                        ? form.get("publishAt")
                        : ScheduleView.typed(times == null ? null : times.publishAt()),
                form.has("unpublishAt")
                        ? form.get("unpublishAt")
                        : ScheduleView.typed(times == null ? null : times.unpublishAt()));
        ServiceResult<AuditEntry.All> history = services.get("/admin/audit?career=" + slug, AuditEntry.All.class);
        return html.page(
                status,
                page.titled("Review " + draft.title()).in("admin"),
                Templates::adminReview,
                new ReviewModel(draft, history, links, errors, typed, did));
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no such career on the desk.", List.of());
    }
}
