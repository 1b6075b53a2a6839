package waymark.gateway.account;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import waymark.gateway.Answer;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Pieces;
import waymark.gateway.Services;
import waymark.gateway.Slot;
import waymark.gateway.Tagged;

/** What a person has here, at a glance. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
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

    @Get(uri = "/account", produces = MediaType.TEXT_HTML)
    HttpResponse<?> overview(Page asked) {
        Page page = asked.titled("My Waymark").in("account");
        if (page.fragment()) {
            OverviewModel model = new OverviewModel(services.get("/me/overview", Overview.class), null);
            return html.page(page, Templates::accountOverview, model);
        }
        Map<Slot, byte[]> parts = Map.of(
                Slot.NAV, html.part(all -> all.partsNav(page)),
                Slot.WHO, html.part(all -> all.partsWho(page)),
                Slot.CONTENT, content(page));
        return html.joined(frame(page), parts);
    }

    private byte[] content(Page page) {
        OverviewCache.Kept known = kept.find(page.visitor());
        Answer<Tagged<Overview>> answer =
                services.since(known == null ? null : known.tag(), "/me/overview", Overview.class);
        if (known != null && answer instanceof Answer.Ok<Tagged<Overview>>(var same) && same.value() == null) {
            return known.content();
        }
        OverviewModel model = new OverviewModel(answer.map(Tagged::value), null);
        byte[] content = html.part(all -> all.accountGlance(page, model));
        if (answer instanceof Answer.Ok<Tagged<Overview>>(var fresh) && fresh.tag() != null) {
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
