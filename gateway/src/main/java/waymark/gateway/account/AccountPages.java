package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import waymark.gateway.cache.FragmentedPage;
import waymark.gateway.cache.PageSlot;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;
import waymark.gateway.upstream.profile.AccountOverview;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** What a person has here, at a glance. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
public class AccountPages {
    private final PageRenderer html;
    private final ProfileClient profile;
    private final AccountOverviewCache kept;

    /** What is around everybody's, which depends on nothing but the site. */
    private record Frame(PageModel.Site site, FragmentedPage pieces) {}

    private volatile Frame frame;

    AccountPages(PageRenderer html, ProfileClient profile, AccountOverviewCache kept) {
        this.html = html;
        this.profile = profile;
        this.kept = kept;
    }

    /**
     * Everything a person keeps, at a glance.
     *
     * @param slots left open for all of it; null where it is filled in
     */
    public record OverviewModel(ServiceResult<AccountOverview> me, @Nullable PageSlotPositions slots) {}

    /** Mostly nothing has changed, and then no thread has to wait for that to be said. */
    @Get(uri = "/account", produces = MediaType.TEXT_HTML)
    CompletionStage<HttpResponse<?>> overview(PageModel asked) {
        PageModel page = asked.titled("My Waymark").in("account");
        AccountOverviewCache.Kept known = page.fragment() ? null : kept.find(page.visitor());
        PropagatedContext here = PropagatedContext.getOrEmpty();
        return profile.overviewSince(known == null ? null : known.tag())
                .thenApply(answer -> here.propagate(() -> show(page, known, answer)));
    }

    private HttpResponse<?> show(
            PageModel page, @Nullable AccountOverviewCache.Kept known, ServiceResult<Tagged<AccountOverview>> answer) {
        if (page.fragment()) {
            return html.page(page, Templates::accountOverview, new OverviewModel(answer.map(Tagged::value), null));
        }
        return html.joined(frame(page), page, Map.of(PageSlot.CONTENT, content(page, known, answer)));
    }

    private byte[] content(
            PageModel page, @Nullable AccountOverviewCache.Kept known, ServiceResult<Tagged<AccountOverview>> answer) {
        if (known != null && Tagged.unchanged(answer)) {
            return known.content();
        }
        OverviewModel model = new OverviewModel(answer.map(Tagged::value), null);
        byte[] content = html.part(all -> all.accountGlance(page, model));
        if (answer instanceof ServiceResult.Ok<Tagged<AccountOverview>>(var fresh)
                && fresh.value() != null
                && fresh.tag() != null) {
            kept.put(page.visitor(), fresh.tag(), content);
        }
        return content;
    }

    private FragmentedPage frame(PageModel page) {
        Frame ready = frame;
        if (ready == null || !ready.site().equals(page.site())) {
            FragmentedPage pieces = html.pieces(
                    page.nobodys("/account"),
                    Templates::accountOverview,
                    slots -> new OverviewModel(new ServiceResult.Unavailable<>("profile"), slots));
            ready = new Frame(page.site(), pieces);
            frame = ready;
        }
        return ready.pieces();
    }
}
