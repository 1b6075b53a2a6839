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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import waymark.gateway.Answer;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Pieces;
import waymark.gateway.Services;
import waymark.gateway.Slot;
import waymark.gateway.Tagged;

/** What a person has here, at a glance. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountPages {
    private final Html html;
    private final Services services;
    private final OverviewCache kept;

    /** What is around everybody's. It depends on nothing but this program. */
    private volatile Pieces frame;

    AccountPages(Html html, Services services, OverviewCache kept) {
        this.html = html;
        this.services = services;
        this.kept = kept;
    }

    /** Mostly nothing has changed, and then no thread has to wait for that to be said. */
    @Get(uri = "/account", produces = MediaType.TEXT_HTML)
    CompletionStage<HttpResponse<?>> overview(Page asked) {
        Page page = asked.titled("My Waymark").in("account");
        OverviewCache.Kept known = page.fragment() ? null : kept.find(page.visitor());
        PropagatedContext here = PropagatedContext.getOrEmpty();
        return services.sinceAsync(known == null ? null : known.tag(), "/me/overview", Duration.ZERO, Overview.class)
                .thenApply(answer -> here.propagate(() -> show(page, known, answer)));
    }

    private HttpResponse<?> show(Page page, @Nullable OverviewCache.Kept known, Answer<Tagged<Overview>> answer) {
        if (page.fragment()) {
            return html.page(page, Templates::accountOverview, new OverviewModel(answer.map(Tagged::value), null));
        }
        Map<Slot, byte[]> parts = Map.of(
                Slot.NAV, html.part(all -> all.partsNav(page)),
                Slot.WHO, html.part(all -> all.partsWho(page)),
                Slot.CONTENT, content(page, known, answer));
        return html.joined(frame(page), parts);
    }

    private byte[] content(Page page, @Nullable OverviewCache.Kept known, Answer<Tagged<Overview>> answer) {
        if (known != null && Tagged.unchanged(answer)) {
            return known.content();
        }
        OverviewModel model = new OverviewModel(answer.map(Tagged::value), null);
        byte[] content = html.part(all -> all.accountGlance(page, model));
        if (answer instanceof Answer.Ok<Tagged<Overview>>(var fresh) && fresh.value() != null && fresh.tag() != null) {
            kept.put(page.visitor(), fresh.tag(), content);
        }
        return content;
    }

    private Pieces frame(Page page) {
        Pieces ready = frame;
        if (ready == null) {
            ready = html.pieces(
                    page.nobodys("/account"),
                    Templates::accountOverview,
                    slots -> new OverviewModel(new Answer.Down<>("profile"), slots));
            frame = ready;
        }
        return ready;
    }
}
