package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Consent;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Joining a counselor's group: first what it makes visible, then the consent. */
@HtmlController
@Secured(SecurityRule.IS_AUTHENTICATED)
public class JoinPages {
    private final PageRenderer html;
    private final ProfileClient profile;

    JoinPages(PageRenderer html, ProfileClient profile) {
        this.html = html;
        this.profile = profile;
    }

    /**
     * What joining a counselor's group means, before somebody joins.
     *
     * @param code as typed, may be empty
     * @param invitation the group that code belongs to
     * @param before what this person agreed to for that group last; null if nothing yet, or nobody is signed in
     * @param typed what was sent and refused
     */
    public record JoinModel(
            String code, Optional<Consent.Invitation> invitation, @Nullable Consent before, Form typed) {

        /** Are they in that group already? */
        public boolean joined() {
            return before != null && before.live();
        }

        /** Names of the parts that are not ticked: those left out the last time, else none to begin with. */
        public List<String> leftOut() {
            return typed.fields().isEmpty()
                    ? before == null ? List.of() : before.leftOut()
                    : invitation.stream()
                            .flatMap(words -> words.lines().stream())
                            .map(Consent.Line::part)
                            .filter(Objects::nonNull)
                            .filter(part -> !typed.all("part").contains(part))
                            .toList();
        }
    }

    /** Who invites to what is told before anybody need sign in. */
    @Get("/join{?code}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> invitation(PageModel page, @QueryValue(defaultValue = "") String code) {
        return show(page, code.strip());
    }

    @Post("/join")
    HttpResponse<?> join(PageModel page, Form form) {
        String code = form.get("code");
        return html.show(
                page,
                profile.join(code, form.has("consent"), form.orNull("version"), form.all("part"), form.orNull("until")),
                joined -> html.done("/account/privacy?did=joined"),
                refused -> show(refused, code));
    }

    private HttpResponse<?> show(PageModel page, String code) {
        ServiceResult<Consent.Invitation> found =
                code.isEmpty() ? new ServiceResult.Ok<>(null) : profile.invitation(code);
        PageModel said = page;
        if (found instanceof ServiceResult.Problem<?> p && (p.status() == 404 || p.hasSlug("group-closed"))) {
            said = page.refused(p.sentences());
        } else if (!(found instanceof ServiceResult.Ok)) {
            return html.errorPage(page, found);
        }
        PageModel titled = said.titled("Join a counselor's group").in("account");
        Form typed = page.outcome().typed();
        if (found.found().isEmpty() || !page.visitor().signedIn()) {
            return html.page(titled, Templates::accountJoin, new JoinModel(code, found.found(), null, typed));
        }
        // Without knowing what was left out before, everything would be offered ticked again.
        Consent.Invitation invitation = found.found().get();
        return html.show(
                titled,
                profile.consents(),
                all -> html.page(
                        titled,
                        Templates::accountJoin,
                        new JoinModel(code, found.found(), before(invitation, all.items()), typed)));
    }

    private static @Nullable Consent before(Consent.Invitation invitation, List<Consent> all) {
        return all.stream()
                .filter(consent -> consent.cohort().equals(invitation.cohort()))
                .findFirst()
                .orElse(null);
    }
}
