package waymark.profile.account;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import waymark.edge.Caller;
import waymark.edge.Labeled;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.profile.audit.AuditAction;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** People's accounts, for admins. While the identity provider is away, each route answers with 503. */
@Controller("/admin/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AccountController {
    private static final List<String> ROLES = List.of("student", "counselor", "admin");
    private static final int LONGEST_QUERY = 200;

    private final AccountClient accounts;
    private final AccountService service;
    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;

    AccountController(
            AccountClient accounts, AccountService service, SchoolStore schools, SchoolCounselorStore counselors) {
        this.accounts = accounts;
        this.service = service;
        this.schools = schools;
        this.counselors = counselors;
    }

    /** A page of people; {@code total} counts all pages. */
    @Serdeable
    record People(List<AccountView.Line> items, long total) {}

    /** What is to be so; {@code enabled} says whether they can sign in. */
    @Serdeable
    record AccountChange(boolean enabled) {}

    /** The school, by its id. */
    @Serdeable
    record SchoolOfCounselor(String school) {}

    /**
     * People by username.
     *
     * @param q words that are part of name, username or e-mail address; all people without
     */
    @Get
    People list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        PageRequest part = new PageRequest(page, size);
        if (q.length() > LONGEST_QUERY) {
            throw RefusedException.invalid(
                    "query-too-long",
                    "Look for a part of the name or address, %d characters at most.".formatted(LONGEST_QUERY));
        }
        return new People(
                accounts.find(q, part).stream()
                        .filter(Account::person)
                        .map(AccountView.Line::of)
                        .toList(),
                accounts.count(q));
    }

    /** One person. */
    @Get("/{person}")
    Optional<AccountView> one(String person, Caller admin) {
        return accounts.find(person).map(account -> shown(account, admin));
    }

    /**
     * Gives a role and signs them out, so that they sign in with it; nothing changes if they have it.
     *
     * @param role {@code counselor} or {@code admin}
     */
    @Put("/{person}/roles/{role}")
    Optional<AccountView> give(String person, String role, Caller admin) {
        return changed(person, admin, account -> service.give(admin, account, role(role)));
    }

    /** Takes a role and signs them out; nothing changes if they do not have it. 409 for the last admin, and oneself. */
    @Delete("/{person}/roles/{role}")
    Optional<AccountView> take(String person, String role, Caller admin) {
        return changed(person, admin, account -> service.take(admin, account, role(role)));
    }

    /** Lets them sign in, or signs them out and lets them in no more. 409 for the last admin, and oneself. */
    @Patch("/{person}")
    Optional<AccountView> enable(String person, @Body AccountChange change, Caller admin) {
        return changed(person, admin, account -> service.enable(admin, account, change.enabled()));
    }

    /** Signs them out everywhere. */
    @Delete("/{person}/sessions")
    @Status(HttpStatus.OK)
    Optional<AccountView> endSessions(String person, Caller admin) {
        return changed(person, admin, account -> service.endSessions(admin, account));
    }

    /** Makes them a counselor of a school; 409 if they are at one. */
    @Put("/{person}/school")
    Optional<AccountView> putInto(String person, @Body SchoolOfCounselor wanted, Caller admin) {
        return changed(
                person,
                admin,
                account -> service.putInto(
                        admin,
                        account,
                        schools.find(wanted.school())
                                .orElseThrow(() -> RefusedException.invalid(
                                        "no-such-school", "There is no such school. Choose one of the list."))));
    }

    private static AccountRole role(String name) {
        return Labeled.find(AccountRole.values(), name)
                .orElseThrow(() -> RefusedException.invalid(
                        "no-such-role", "The roles that are given and taken are counselor and admin."));
    }

    private Optional<AccountView> changed(String person, Caller admin, Consumer<Account> change) {
        accounts.find(person).ifPresent(change);
        return one(person, admin);
    }

    private AccountView shown(Account a, Caller admin) {
        Set<String> held = accounts.roles(a.id());
        List<AccountClient.Session> sessions = accounts.sessions(a.id());
        return new AccountView(
                a.id(),
                a.username(),
                a.name(),
                a.email(),
                a.emailVerified(),
                a.enabled(),
                a.createdAt(),
                ROLES.stream().filter(held::contains).toList(),
                sessions.size(),
                sessions.stream()
                        .map(AccountClient.Session::lastAccess)
                        .max(Comparator.naturalOrder())
                        .map(Instant::ofEpochMilli)
                        .orElse(null),
                counselors
                        .schoolOf(a.id())
                        .flatMap(schools::find)
                        .map(school -> new AccountView.SchoolName(school.id(), school.name()))
                        .orElse(null),
                refused(a, admin));
    }

    private Map<String, String> refused(Account account, Caller admin) {
        boolean adminNow = accounts.isAdmin(admin.id());
        Map<String, String> refused = new TreeMap<>();
        for (AuditAction what : AuditAction.values()) {
            AccountRules.refusal(what, admin.id(), account.id(), adminNow)
                    .ifPresent(why -> refused.put(what.label(), why.getMessage()));
        }
        return refused;
    }
}
