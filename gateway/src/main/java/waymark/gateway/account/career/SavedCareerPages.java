package waymark.gateway.account.career;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.server.LocalPath;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** The careers a person keeps. */
@HtmlController("/account/careers")
public class SavedCareerPages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final CareerCache careers;

    SavedCareerPages(PageRenderer html, ProfileClient profile, CareerCache careers) {
        this.html = html;
        this.profile = profile;
        this.careers = careers;
    }

    /**
     * One career to keep, or to say something about.
     *
     * @param kept is it kept already?
     */
    public record SavedCareerModel(SavedCareer career, boolean kept) {}

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> list(PageModel page) {
        PageModel titled = page.titled("My careers").in("account");
        return html.show(titled, Templates::accountCareers, profile.careers());
    }

    /** One career to keep, or to say something about. Who had to sign in before saving lands here. */
    @Get("/{slug}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> one(PageModel page, String slug) {
        ServiceResult<SavedCareer> kept = profile.career(slug);
        return kept.status() == 404 && careers.find(slug).isPresent()
                ? show(page, kept, typed(slug, null, null))
                : html.show(page, kept, career -> show(page, kept, career));
    }

    /** Keeps a career. A note or rating that is not sent stays as it is. */
    @Post("/{slug}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> save(PageModel page, Form form, String slug) {
        if (!page.visitor().signedIn()) {
            return html.redirect(signIn(form, slug));
        }
        String note = form.has("note") ? form.get("note") : null;
        String rating = form.has("rating") ? form.get("rating") : null;
        Long seen = form.get("seen").isEmpty() ? null : form.number("seen");
        return html.show(
                page,
                profile.saveCareer(slug, seen, note, rating),
                done -> html.done(next(form, slug)),
                refused -> show(refused, profile.career(slug), typed(slug, note, rating)));
    }

    @Post("/{slug}/remove")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> remove(PageModel page, Form form, String slug) {
        return html.redirect(page, profile.removeCareer(slug), "/account/careers?did=removed");
    }

    private HttpResponse<?> show(PageModel page, ServiceResult<SavedCareer> kept, SavedCareer typed) {
        SavedCareer career = kept.found().map(typed::over).orElse(typed);
        return html.page(
                page.titled(career.title()).in("account"),
                Templates::accountCareer,
                new SavedCareerModel(career, kept.found().isPresent()));
    }

    private SavedCareer typed(String slug, @Nullable String note, @Nullable String rating) {
        String title = careers.find(slug).map(CareerPublished::title).orElse(slug);
        return new SavedCareer(null, slug, title, note, rating, null, null);
    }

    private static String next(Form form, String slug) {
        String back = form.get("return");
        if (back.isEmpty()) {
            return "/account/careers?did=saved#career-" + slug;
        }
        return LocalPath.with(back, "did=saved&at=" + slug);
    }

    /** To the sign-in, after which what was clicked is done; what was typed is asked for once more. */
    private static String signIn(Form form, String slug) {
        String rating = form.get("rating");
        if (form.has("note") || form.has("rating") && !rating.equals("down")) {
            return "/signin?return=/account/careers/" + slug;
        }
        String back = form.get("return");
        return "/signin?" + (rating.equals("down") ? "refuse=" : "save=") + slug
                + (back.isEmpty() ? "" : "&return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
