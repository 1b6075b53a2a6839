package waymark.gateway.careers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** What a guide's page says of its sources. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceNoticeTest implements Portal {

    @Test
    void a_guide_an_editor_adopted_from_a_sheet_credits_its_source_as_content_says() {
        String adopted = SampleCareers.sheet("grister", "Grister").replace("\"imported\":true", "\"imported\":false");
        UPSTREAM.answer("GET /careers/grister", 200, adopted);
        assertThat(new Browser().get(SITE + "/careers/grister").body())
                .contains(
                        "This page includes information from the <a href=\"https://www.onetcenter.org/database.html\"")
                .doesNotContain("Fact sheet");
    }
}
