package waymark.gateway.admin.people;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import waymark.edge.PageRequest;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.people.Account;
import waymark.gateway.upstream.profile.people.AccountAuditEntry;
import waymark.gateway.upstream.profile.people.PeopleClient;
import waymark.gateway.upstream.profile.school.School;
import waymark.gateway.upstream.profile.school.SchoolClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** People: an admin finds them, gives and takes roles, puts them into schools, disables them and signs them out. */
@HtmlController("/admin/people")
@Secured("admin")
public class PeoplePages {
    private static final int SIZE = 50;
    private static final String AWAY =
            "The sign-in server does not answer, so accounts can be neither shown nor changed right now. "
                    + "Please try again in a minute. The history says what became of a change you just made.";

    private final PageRenderer html;
    private final PeopleClient people;
    private final SchoolClient schools;
    private final SessionService sessions;

    PeoplePages(PageRenderer html, PeopleClient people, SchoolClient schools, SessionService sessions) {
        this.html = html;
        this.people = people;
        this.schools = schools;
        this.sessions = sessions;
    }

    /**
     * People who were looked for.
     *
     * @param q what for; empty for all
     * @param number page, from 0
     */
    public record PeopleModel(Account.Page found, String q, int number, int size) {
        /** The words as a part of an address. */
        public String encoded() {
            return URLEncoder.encode(q, StandardCharsets.UTF_8);
        }
    }

    /** One person, the schools there are, and what was done to them. */
    public record PersonModel(
            Account account,
            ServiceResult<PagedList.Items<School.Line>> schools,
            ServiceResult<AccountAuditEntry.All> history) {}

    /**
     * What admins did.
     *
     * @param number page, from 0
     */
    public record HistoryModel(AccountAuditEntry.All all, int number) {}

    @Get("{?q,page}")
    HttpResponse<?> list(
            PageModel frame, @QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        return show(
                frame.titled("People").in("admin"),
                people.find(q.isBlank() ? null : q.strip(), number, SIZE),
                (shown, found) ->
                        html.page(shown, Templates::adminPeople, new PeopleModel(found, q.strip(), number, SIZE)));
    }

    /** What admins did to people and schools. Nothing on it can be changed. */
    @Get("/audit{?page}")
    HttpResponse<?> history(PageModel frame, @QueryValue(defaultValue = "0") int page) {
        int number = PageRequest.nearest(page);
        return html.show(
                frame.titled("What was done to accounts and schools").in("admin"),
                Templates::adminPeoplehistory,
                people.audit(null, number).map(all -> new HistoryModel(all, number)));
    }

    @Get("/{person}")
    HttpResponse<?> person(PageModel page, String person) {
        return show(
                page.in("admin"),
                people.person(person),
                (shown, account) -> html.page(
                        shown.titled(account.name()),
                        Templates::adminPerson,
                        new PersonModel(account, schools.schools(), people.audit(person, 0))));
    }

    @Post("/{person}/roles/{role}/give")
    HttpResponse<?> give(PageModel page, Form form, String person, String role) {
        return signedOut(page, person, people.give(person, role), "give-" + role);
    }

    @Post("/{person}/roles/{role}/take")
    HttpResponse<?> take(PageModel page, Form form, String person, String role) {
        return signedOut(page, person, people.take(person, role), "take-" + role);
    }

    @Post("/{person}/disable")
    HttpResponse<?> disable(PageModel page, Form form, String person) {
        return signedOut(page, person, people.enable(person, false), "disable");
    }

    @Post("/{person}/enable")
    HttpResponse<?> enable(PageModel page, Form form, String person) {
        return changed(page, person, people.enable(person, true), "enable");
    }

    @Post("/{person}/sessions/end")
    HttpResponse<?> endSessions(PageModel page, Form form, String person) {
        return signedOut(page, person, people.endSessions(person), "end-sessions");
    }

    @Post("/{person}/school")
    HttpResponse<?> putInto(PageModel page, Form form, String person) {
        return changed(page, person, people.putInto(person, form.get("school")), "put-into-school");
    }

    /** Keycloak tells this gateway too, but who was shut out is not to wait for that. */
    private HttpResponse<?> signedOut(PageModel page, String person, ServiceResult<Account> answer, String did) {
        if (answer instanceof ServiceResult.Ok<Account>) {
            sessions.endAll(person);
        }
        return changed(page, person, answer, did);
    }

    private HttpResponse<?> changed(PageModel page, String person, ServiceResult<Account> answer, String did) {
        if (answer instanceof ServiceResult.Problem<Account> p && p.refused()) {
            return person(page.refused(p), person);
        }
        return show(page, answer, (shown, account) -> html.done("/admin/people/" + account.id() + "?did=" + did));
    }

    /** What is shown of an answer. */
    private interface Shown<T> {
        HttpResponse<?> of(PageModel page, T value);
    }

    private <T> HttpResponse<?> show(PageModel page, ServiceResult<T> answer, Shown<T> shown) {
        return answer.down()
                ? html.error(page, 503, AWAY, List.of())
                : html.show(page, answer, value -> shown.of(page, value));
    }
}
