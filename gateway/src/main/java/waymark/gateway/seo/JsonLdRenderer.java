package waymark.gateway.seo;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.gateway.upstream.content.Guide;

/** Guides as search engines read them: schema.org Occupation in JSON-LD. */
@Singleton
public class JsonLdRenderer {
    private final ObjectMapper json;

    JsonLdRenderer(ObjectMapper json) {
        this.json = json;
    }

    /** The guide, safe inside a script element. What is not known is left out. */
    public String of(Guide g) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("@context", "https://schema.org");
        o.put("@type", "Occupation");
        o.put("name", g.title());
        if (!g.alternativeTitles().isEmpty()) {
            o.put("alternateName", g.alternativeTitles());
        }
        o.put("description", g.summary());
        o.put("occupationalCategory", g.onetCode());
        List<String> duties =
                g.work().duties().stream().flatMap(d -> d.items().stream()).toList();
        if (!duties.isEmpty()) {
            o.put("responsibilities", duties);
        }
        if (g.medianPay() != null) {
            Map<String, Object> pay = new LinkedHashMap<>();
            pay.put("@type", "MonetaryAmountDistribution");
            pay.put("name", "base");
            pay.put("currency", "USD");
            pay.put("duration", "P1Y");
            pay.put("median", g.medianPay());
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
