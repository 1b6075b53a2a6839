package waymark.gateway.web;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.identity.Visitor;

/**
 * What the layout needs to know about the page it frames. Controllers take one as an argument and complete it:
 * {@code page.titled("Librarian").in("careers").canonical("/careers/librarian")}.
 *
 * @param visitor who looks
 * @param site the portal's public address, without a slash at the end
 * @param path the path asked for, with its query, to come back to
 * @param fragment true when htmx asked for a part: the layout then renders the content alone
 * @param title shown in the browser's tab
 * @param description one sentence for search engines, may be empty
 * @param nav the main navigation's active entry: careers, quiz, account, counselor, admin, or empty
 * @param canonical the absolute address search engines should keep; a page without one is not indexed
 */
public record PageModel(
        Visitor visitor,
        String site,
        String path,
        boolean fragment,
        String title,
        String description,
        String nav,
        @Nullable String canonical) {

    /** With its title. */
    public PageModel titled(String title) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical);
    }

    /** With its description. */
    public PageModel described(String description) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical);
    }

    /** With the active entry of the main navigation. */
    public PageModel in(String nav) {
        return new PageModel(visitor, site, path, fragment, title, description, nav, canonical);
    }

    /** Indexed under that path. */
    public PageModel canonical(String path) {
        return new PageModel(visitor, site, this.path, fragment, title, description, nav, site + path);
    }

    /**
     * As everybody gets it who has not signed in, without anything of this browser; unchanged for people and for parts.
     */
    public PageModel shared() {
        return visitor.signedIn() || fragment
                ? this
                : new PageModel(Visitor.stranger(""), site, path, false, title, description, nav, canonical);
    }

    /**
     * The same page at that path as nobody in particular gets it: without anything of the person, the browser or the
     * address asked for.
     */
    public PageModel nobodys(String path) {
        return new PageModel(Visitor.stranger(""), site, path, false, title, description, nav, canonical);
    }

    /** Is it the same for everybody who has not signed in? */
    public boolean isShared() {
        return !visitor.signedIn() && !fragment && visitor.csrf().isEmpty();
    }

    /** As a part of another page, without a frame of its own. */
    public PageModel part() {
        return new PageModel(visitor, site, path, true, title, description, nav, canonical);
    }
}
