package waymark.gateway.account.career;

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
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.Routes;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The careers a person keeps. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class SavedCareerPages {
    private final PageRenderer html;
    private final ServiceCalls services;
    private final CareerCache careers;

    SavedCareerPages(PageRenderer html, ServiceCalls services, CareerCache careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    @Get(uri = "/account/careers{?did}", produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> list(PageModel page, @QueryValue @Nullable String did) {
        return switch (services.readAll("/me/careers", SavedCareer.All.class)) {
            case ServiceResult.Ok<SavedCareer.All>(SavedCareer.All all) ->
                html.page(
                        page.titled("My careers").in("account"),
                        Templates::accountCareers,
                        new SavedCareersModel(all, did == null ? "" : did));
            case ServiceResult<SavedCareer.All> other -> html.errorPage(page, other);
        };
    }

    /** One career to keep, or to say something about. Who had to sign in before saving lands here. */
    @Get(uri = "/account/careers/{slug}", produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> one(PageModel page, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        return switch (services.get("/me/careers/" + slug, SavedCareer.class)) {
            case ServiceResult.Ok<SavedCareer>(SavedCareer kept) -> show(HttpStatus.OK, page, kept, true, List.of());
            case ServiceResult.Problem<SavedCareer> p
            when p.status() == 404 && careers.find(slug).isPresent() ->
                show(HttpStatus.OK, page, fresh(slug), false, List.of());
            case ServiceResult<SavedCareer> other -> html.errorPage(page, other);
        };
    }

    /** Keeps a career. A note or rating that is not sent stays as it is. */
    @Post(
            uri = "/account/careers/{slug}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> save(PageModel page, Form form, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        if (!page.visitor().signedIn()) {
            return html.redirect("/signin?return=/account/careers/" + slug);
        }
        ServiceResult<SavedCareer> before = services.get("/me/careers/" + slug, SavedCareer.class);
        if (before.status() != 200 && before.status() != 404) {
            return html.errorPage(page, before);
        }
        Optional<SavedCareer> old = before.found();
        String note = form.has("note")
                ? form.orNull("note")
                : old.map(SavedCareer::note).orElse(null);
        String rating = form.has("rating")
                ? form.orNull("rating")
                : old.map(SavedCareer::rating).orElse(null);
        return switch (services.put("/me/careers/" + slug, new SavedCareer.Opinion(note, rating), Void.class)) {
            case ServiceResult.Ok<Void> ok -> html.redirect(next(form, slug));
            case ServiceResult.Problem<Void> p
            when p.status() == 400 || p.status() == 422 -> {
                SavedCareer typed = new SavedCareer(slug, title(old, slug), note, rating, null, null);
                List<String> errors = p.errors().isEmpty() ? List.of(p.detail()) : p.errors();
                yield show(HttpStatus.UNPROCESSABLE_ENTITY, page, typed, old.isPresent(), errors);
            }
            case ServiceResult<Void> other -> html.errorPage(page, other);
        };
    }

    @Post(
            uri = "/account/careers/{slug}/remove",
            consumes = MediaType.APPLICATION_FORM_URLENCODED,
            produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> remove(PageModel page, Form form, String slug) {
        if (isInvalid(slug)) {
            return unknown(page);
        }
        ServiceResult<Void> gone = services.delete("/me/careers/" + slug, Void.class);
        return gone instanceof ServiceResult.Ok<Void>
                ? html.redirect("/account/careers?did=removed")
                : html.errorPage(page, gone);
    }

    private HttpResponse<?> show(
            HttpStatus status, PageModel page, SavedCareer career, boolean kept, List<String> errors) {
        return html.page(
                status,
                page.titled(career.title()).in("account"),
                Templates::accountCareer,
                new SavedCareerModel(career, kept, errors));
    }

    private SavedCareer fresh(String slug) {
        return new SavedCareer(slug, title(Optional.empty(), slug), null, null, null, null);
    }

    private String title(Optional<SavedCareer> kept, String slug) {
        return kept.map(SavedCareer::title)
                .or(() -> careers.find(slug).map(c -> c.title()))
                .orElse(slug);
    }

    private static String next(Form form, String slug) {
        String back = form.get("return");
        if (back.isEmpty()) {
            return "/account/careers?did=saved#career-" + slug;
        }
        String[] part = back.split("#", 2);
        return part[0] + (part[0].contains("?") ? "&" : "?") + "saved=" + slug
                + (part.length == 2 ? "#" + part[1] : "");
    }

    private HttpResponse<?> unknown(PageModel page) {
        return html.error(page, 404, "There is no such career.", List.of());
    }

    private static boolean isInvalid(String slug) {
        return Routes.find("GET", "/me/careers/" + slug).isEmpty();
    }
}
