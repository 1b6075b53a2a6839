package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.server.TrailingSlashFilter;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailingSlashTest implements Portal {
    private final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({
        "/careers/accountant/, /careers/accountant",
        "/careers/?q=nurse%20aide&page=2, /careers?q=nurse%20aide&page=2",
        "/sample/, /sample",
        "/nowhere/, /nowhere"
    })
    void a_page_forgives_a_slash_at_its_end(String asked, String there) {
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> moved = browser.send(method, SITE + asked, null);
            assertThat(moved.statusCode()).isEqualTo(308);
            assertThat(moved.headers().firstValue("Location")).contains(there);
        }
    }

    @Test
    void a_form_and_the_api_do_not() {
        assertThat(browser.post(SITE + "/sample/", Map.of("note", "x")).statusCode())
                .isNotEqualTo(308);
        assertThat(browser.get(SITE + "/api/careers/").statusCode()).isEqualTo(404);
        assertThat(browser.get(SITE + "/api/").statusCode()).isEqualTo(404);
        assertThat(browser.get(SITE + "/").statusCode()).isNotEqualTo(308);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "//", "/", "/a//b/", "/x/../", "/api/careers/"})
    void no_address_leads_elsewhere(String address) {
        assertThat(TrailingSlashFilter.without(address)).isNull();
    }
}
