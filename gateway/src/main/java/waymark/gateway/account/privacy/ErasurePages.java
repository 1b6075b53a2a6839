package waymark.gateway.account.privacy;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.edge.RandomIds;
import waymark.gateway.identity.Cookies;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.CommonClient;
import waymark.gateway.upstream.CommonClient.ErasureReceipt;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Having everything erased, and seeing that it is. */
@HtmlController
public class ErasurePages {
    private static final String WORD = "erase";

    private final PageRenderer html;
    private final CommonClient common;
    private final ProfileClient profile;
    private final SessionService sessions;

    ErasurePages(PageRenderer html, CommonClient common, ProfileClient profile, SessionService sessions) {
        this.html = html;
        this.common = common;
        this.profile = profile;
        this.sessions = sessions;
    }

    /**
     * How far the erasure of everything has come.
     *
     * @param receipts what each part of Waymark says, by its name
     * @param complete have all parts answered?
     */
    public record GoodbyeModel(String receipt, Map<String, ServiceResult<ErasureReceipt>> receipts, boolean complete) {}

    @Get("/account/privacy/erase")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> sure(PageModel page) {
        return html.page(page.titled("Erase everything").in("account"), Templates::accountErase, WORD);
    }

    @Post("/account/privacy/erase")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> erase(PageModel page, Form form) {
        if (!form.get("word").equalsIgnoreCase(WORD)) {
            String why = "Type the word “" + WORD + "” to show that you mean it. Nothing has been erased.";
            return sure(page.refused(List.of(why)));
        }
        return html.show(page, profile.erase(), erasing -> {
            sessions.endAll(page.visitor().id());
            return html.redirect("/goodbye?receipt=" + erasing.receipt())
                    .cookie(Cookies.gone(Cookies.SESSION))
                    .cookie(Cookies.gone(Cookies.VISITOR))
                    .cookie(Cookies.gone(Cookies.SITTING))
                    .cookie(Cookies.gone(Cookies.RECENT));
        });
    }

    /** The receipts of all services, each as it comes. Whoever holds the unguessable id may look. */
    @Get("/goodbye{?receipt}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> goodbye(PageModel page, @QueryValue(defaultValue = "") String receipt) {
        if (!RandomIds.isId(receipt)) {
            return html.error(page, 404, "There is no such receipt.", List.of());
        }
        Map<String, ServiceResult<ErasureReceipt>> receipts = new LinkedHashMap<>();
        for (String service : CommonClient.SERVICES) {
            receipts.put(service, common.erasure(service, receipt));
        }
        boolean complete = receipts.values().stream().allMatch(a -> a instanceof ServiceResult.Ok<ErasureReceipt>);
        return html.page(
                page.titled("Goodbye"),
                page.fragment() ? Templates::accountReceipts : Templates::accountGoodbye,
                new GoodbyeModel(receipt, receipts, complete));
    }
}
