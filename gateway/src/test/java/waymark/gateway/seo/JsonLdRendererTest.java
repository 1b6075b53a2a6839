package waymark.gateway.seo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** What a guide's page says to machines. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonLdRendererTest implements Portal {
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Inject
    JsonMapper json;

    @Test
    void a_guide_names_its_one_address_whatever_it_was_asked_for_with() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        assertThat(new Browser().get(SITE + "/careers/baker?saved=yes").body())
                .containsOnlyOnce("<link rel=\"canonical\" href=\"" + SITE + "/careers/baker\">");
    }

    @Test
    void a_guide_is_an_occupation_of_schema_org() throws IOException {
        UPSTREAM.answer(
                "GET /careers/smith", 200, SampleCareers.guide("smith", "Smith </script><script>alert(1)</script>"));
        String page = new Browser().get(SITE + "/careers/smith").body();
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).as(page).isTrue();
        JsonNode data = json.readValue(script.group(1), JsonNode.class);
        assertThat(text(data, "@context")).isEqualTo("https://schema.org");
        assertThat(text(data, "@type")).isEqualTo("Occupation");
        assertThat(text(data, "name")).isEqualTo("Smith </script><script>alert(1)</script>");
        assertThat(text(data, "description")).isEqualTo("Bakes bread & cake.");
        assertThat(text(data, "occupationalCategory")).isEqualTo("51-3011.00");
        assertThat(data.get("alternateName").get(0).getStringValue()).isEqualTo("Bread maker");
        assertThat(data.get("responsibilities").get(0).getStringValue()).isEqualTo("Knead dough");
        JsonNode pay = data.get("estimatedSalary").get(0);
        assertThat(text(pay, "@type")).isEqualTo("MonetaryAmountDistribution");
        assertThat(text(pay, "currency")).isEqualTo("USD");
        assertThat(text(pay, "duration")).isEqualTo("P1Y");
        assertThat(pay.get("median").getIntValue()).isEqualTo(34_000);
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).getStringValue();
    }
}
