package waymark.gateway.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import java.util.List;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.SourceNotice;
import waymark.gateway.web.form.Form;

/**
 * What the layout needs to know about the page it frames. Controllers take one as an argument and complete it:
 * {@code page.titled("Librarian").in("careers").canonical("/careers/librarian")}.
 *
 * @param visitor who looks
 * @param site the portal's address, and what its foot says
 * @param path the path asked for, with its query, to come back to
 * @param fragment true when htmx asked for a part: the layout then renders the content alone
 * @param title shown in the browser's tab
 * @param description one sentence for search engines, may be empty
 * @param nav the main navigation's active entry: careers, quiz, account, counselor, admin, or empty
 * @param canonical the absolute address search engines should keep; a page without one is not indexed
 * @param outcome what came of the form that led here
 */
public record PageModel(
        Visitor visitor,
        Site site,
        String path,
        boolean fragment,
        String title,
        String description,
        String nav,
        @Nullable String canonical,
        FormResult outcome) {

    /**
     * What is the same on every page.
     *
     * @param address the portal's public address, without a slash at the end
     * @param notice what its foot says of the sources, null while content has not told it
     */
    public record Site(String address, @Nullable SourceNotice notice) {}

    /**
     * What came of a form.
     *
     * @param did what has just been done, if a service's answer led here ({@link Confirmation}); else empty
     * @param typed what the form said that was sent with this request, if one was
     * @param status of the page
     * @param errors why what was typed was not taken, a sentence each
     */
    public record FormResult(String did, Form typed, HttpStatus status, List<String> errors) {
        /** What was typed into a field; empty where nothing was sent. */
        public String typed(String field) {
            return typed.get(field);
        }
    }

    /** With its title. */
    public PageModel titled(String title) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical, outcome);
    }

    /** With its description. */
    public PageModel described(String description) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical, outcome);
    }

    /** With the active entry of the main navigation. */
    public PageModel in(String nav) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical, outcome);
    }

    /** With why what was typed was not taken; to be corrected (422). */
    public PageModel refused(List<String> errors) {
        return refused(HttpStatus.UNPROCESSABLE_ENTITY, errors);
    }

    /** The same for what a service refused. */
    public PageModel refused(ServiceResult.Problem<?> why) {
        HttpStatus status = HttpStatus.valueOf(why.status() == 400 ? 422 : why.status());
        return refused(status, why.sentences());
    }

    /** With another status than 200, and a sentence for each thing that is wrong. */
    public PageModel refused(HttpStatus status, List<String> errors) {
        FormResult refused = new FormResult(outcome.did, outcome.typed, status, errors);
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical, refused);
    }

    /** Indexed under that path. */
    public PageModel canonical(String path) {
        return new PageModel(visitor, site, this.path, fragment, title, description, nav, site.address + path, outcome);
    }

    /**
     * As everybody gets it who has not signed in, without anything of this browser; unchanged for people and for parts.
     */
    public PageModel shared() {
        return visitor.signedIn() || fragment ? this : nobodys(path);
    }

    /**
     * The same page at that path as nobody in particular gets it: without anything of the person, the browser or the
     * address asked for.
     */
    public PageModel nobodys(String path) {
        FormResult nothing = new FormResult("", outcome.typed, outcome.status, outcome.errors);
        return new PageModel(Visitor.stranger(""), site, path, false, title, description, nav, canonical, nothing);
    }

    /** Is it the same for everybody who has not signed in? */
    public boolean isShared() {
        return !visitor.signedIn() && !fragment && visitor.csrf().isEmpty();
    }

    /** As a part of another page, without a frame of its own. */
    public PageModel part() {
        return new PageModel(visitor, site, path, true, title, description, nav, canonical, outcome);
    }
}
