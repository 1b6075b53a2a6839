package waymark.gateway.admin;

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
import waymark.gateway.Answer;
import waymark.gateway.Form;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** A draft on its way to the public: review, times, preview links, publication. */
@Controller("/admin/careers/{slug}/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class ReviewPages {
    private final Html html;
    private final Services services;

    ReviewPages(Html html, Services services) {
        this.html = html;
        this.services = services;
    }

    /** What an editor says, about which text. */
    @Serdeable
    record Comment(@Nullable String comment, long revision) {}

    @Get(uri = "{?did}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(Page page, String slug, @QueryValue @Nullable String did) {
        return show(HttpStatus.OK, page, slug, List.of(), new Form(Map.of()), did == null ? "" : did, null);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> act(Page page, Form form, String slug) {
        if (VersionPages.odd(slug)) {
            return unknown(page);
        }
        String what = form.get("do");
        Answer<?> done;
        try {
            done = done(what, form, "/admin/careers/" + slug);
        } catch (DateTimeException e) {
            List<String> errors = List.of("Write each time like 2026-11-24 20:30, in UTC, or leave it empty.");
            return show(HttpStatus.UNPROCESSABLE_ENTITY, page, slug, errors, form, "", null);
        }
        return switch (done) {
            case Answer.Ok<?>(PreviewLink link)
            when what.equals("link") -> show(HttpStatus.OK, page, slug, List.of(), new Form(Map.of()), "link", link);
            case Answer.Ok<?> ok -> html.see("/admin/careers/" + slug + "/review?did=" + what);
            case Answer.Problem<?> p
            when List.of(400, 403, 409, 422).contains(p.status()) ->
                show(
                        HttpStatus.valueOf(p.status() == 400 ? 422 : p.status()),
                        page,
                        slug,
                        p.errors().isEmpty() ? List.of(p.detail()) : p.errors(),
                        form,
                        "",
                        null);
            case Answer<?> other -> html.instead(page, other);
        };
    }

    private Answer<?> done(String what, Form form, String career) {
        Comment body = new Comment(form.orNull("comment"), DraftPages.revision(form));
        return switch (what) {
            case "submit", "approve", "send-back" -> services.post(career + "/" + what, body, Draft.class);
            case "publish" -> services.post(career + "/publish?revision=" + body.revision(), body, DeskItem.class);
            case "schedule" ->
                services.post(
                        career + "/schedule",
                        new Times.Wish(Times.read(form.get("publishAt")), Times.read(form.get("unpublishAt"))),
                        Times.class);
            case "unschedule" -> services.delete(career + "/schedule", Times.class);
            case "link" -> services.post(career + "/preview-link", null, PreviewLink.class);
            case "unlink" -> services.delete(career + "/preview-link", PreviewLink.class);
            default -> services.get(career + "/draft", Draft.class);
        };
    }

    private HttpResponse<?> show(
            HttpStatus status,
            Page page,
            String slug,
            List<String> errors,
            Form form,
            String did,
            @Nullable PreviewLink made) {
        if (VersionPages.odd(slug)) {
            return unknown(page);
        }
        Answer<Draft> found = services.get("/admin/careers/" + slug + "/draft", Draft.class);
        if (!(found instanceof Answer.Ok<Draft>(Draft draft))) {
            return html.instead(page, found);
        }
        Answer<PreviewLink> links = made != null
                ? new Answer.Ok<>(made)
                : services.get("/admin/careers/" + slug + "/preview-link", PreviewLink.class);
        Times times = draft.schedule();
        Reviewing.Typed typed = new Reviewing.Typed(
                form.get("comment"),
                form.has("publishAt") ? form.get("publishAt") : Times.typed(times == null ? null : times.publishAt()),
                form.has("unpublishAt")
                        ? form.get("unpublishAt")
                        : Times.typed(times == null ? null : times.unpublishAt()));
        Answer<Deed.All> history = services.get("/admin/audit?career=" + slug, Deed.All.class);
        return html.page(
                status,
                page.titled("Review " + draft.title()).in("admin"),
                Templates::adminReview,
                new Reviewing(draft, history, links, errors, typed, did));
    }

    private HttpResponse<?> unknown(Page page) {
        return html.error(page, 404, "There is no such career on the desk.", List.of());
    }
}
