package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** One career's guide. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class GuidePages {
    private final Html html;
    private final Services services;
    private final Careers careers;
    private final ObjectMapper json;

    GuidePages(Html html, Services services, Careers careers, ObjectMapper json) {
        this.html = html;
        this.services = services;
        this.careers = careers;
        this.json = json;
    }

    static Answer<Guide> guide(Careers careers, Services services, String slug) {
        return careers.keep("guide " + slug, () -> services.get("/careers/" + slug, Guide.class));
    }

    @Get(uri = "/careers/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> guide(Page page, String slug, @CookieValue("__Host-sitting") @Nullable String sitting) {
        if (!slug.matches("[a-z0-9-]{1,120}")) {
            return html.error(page, 404, "There is no career at this address. Try the search.", List.of());
        }
        return switch (guide(careers, services, slug)) {
            case Answer.Ok<Guide>(Guide guide) -> show(page, guide, sitting != null);
            case Answer<Guide> other -> html.instead(page, other);
        };
    }

    private HttpResponse<?> show(Page page, Guide guide, boolean sitting) {
        Answer<CareerCard.SimilarOnes> similar = careers.keep(
                "similar " + guide.slug(),
                () -> services.get("/careers/" + guide.slug() + "/similar", CareerCard.SimilarOnes.class));
        return html.page(
                page.titled(guide.title())
                        .described(guide.summary())
                        .in("careers")
                        .canonical("/careers/" + guide.slug()),
                "careers/guide",
                Map.of("guide", guide, "similar", similar, "data", linkedData(guide), "sitting", sitting));
    }

    /** The guide as schema.org Occupation, safe inside a script element. */
    private String linkedData(Guide g) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("@context", "https://schema.org");
        o.put("@type", "Occupation");
        o.put("name", g.title());
        o.put("alternateName", g.alternativeTitles());
        o.put("description", g.summary());
        o.put("occupationalCategory", g.onetCode());
        o.put(
                "responsibilities",
                g.work().duties().stream().flatMap(d -> d.items().stream()).toList());
        if (g.pay() != null && g.pay().median() != null) {
            Map<String, Object> pay = new LinkedHashMap<>();
            pay.put("@type", "MonetaryAmountDistribution");
            pay.put("name", "base");
            pay.put("currency", "USD");
            pay.put("duration", "P1Y");
            pay.put("median", g.pay().median());
            o.put("estimatedSalary", List.of(pay));
        }
        try {
            return json.writeValueAsString(o)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
