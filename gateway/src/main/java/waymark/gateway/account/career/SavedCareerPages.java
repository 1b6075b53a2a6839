package waymark.gateway.account.career;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.careers.guide.PersonalFitService;
import waymark.gateway.server.LocalPath;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.upstream.recommendation.PersonalFit;
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
    private final PersonalFitService fits;

    SavedCareerPages(PageRenderer html, ProfileClient profile, CareerCache careers, PersonalFitService fits) {
        this.html = html;
        this.profile = profile;
        this.careers = careers;
        this.fits = fits;
    }

    /**
     * The careers a person keeps.
     *
     * @param at the career that something was just done to, may be empty
     */
    public record SavedCareersModel(List<Saved> careers, String at) {
        private static final int COMPARED = 3;

        /** The first of those that are still published, to be put side by side; none if that are fewer than two. */
        public List<SavedCareer> comparable() {
            List<SavedCareer> first = careers.stream()
                    .map(Saved::career)
                    .filter(career -> !career.gone())
                    .limit(COMPARED)
                    .toList();
            return first.size() > 1 ? first : List.of();
        }

        /** Is nothing known of the person by which to tell what fits? */
        public boolean withoutQuiz() {
            return careers.stream().allMatch(saved -> saved.fit() instanceof PersonalFit.None);
        }
    }

    /**
     * A career that is kept.
     *
     * @param about what it is; null where it is not published any more
     */
    public record Saved(SavedCareer career, @Nullable CareerPublished about, PersonalFit fit) {}

    /**
     * One career to keep, or to say something about.
     *
     * @param kept is it kept already?
     */
    public record SavedCareerModel(SavedCareer career, boolean kept) {}

    @Get("{?at}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> list(HttpRequest<?> request, PageModel page, @QueryValue(defaultValue = "") String at) {
        return html.show(
                page.titled("Saved careers").in("account"),
                Templates::accountCareers,
                profile.careers().map(all -> new SavedCareersModel(saved(request, page, all), at)));
    }

    private List<Saved> saved(HttpRequest<?> request, PageModel page, PagedList.Items<SavedCareer> all) {
        return all.items().stream()
                .map(career -> new Saved(
                        career,
                        careers.find(career.slug()).orElse(null),
                        career.gone() ? new PersonalFit.None() : fits.of(request, page.visitor(), career.slug())))
                .toList();
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
            return "/account/careers?did=saved&at=" + slug + "#career-" + slug;
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
