package waymark.gateway.upstream.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.upstream.maintenance.ContentMaintenanceClient;

class ServiceRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /careers, content",
        "GET, /careers/technical-services-librarian, content",
        "GET, /careers/librarian/similar, recommendation",
        "POST, /sittings/KLPFRx-_09/claim, quiz",
        "POST, /matches, recommendation",
        "DELETE, /me, profile",
        "GET, /cohorts/a/students/b, profile"
    })
    void each_call_goes_to_the_service_that_owns_the_noun(String method, String path, String service) {
        assertThat(ServiceRoutes.find(method, path)).map(ServiceRoute::service).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/health",
                "/prometheus",
                "/openapi.json",
                "/erasures/x",
                "/careers/",
                "//careers",
                "/careers/a/b",
                "/careers/..",
                "/careers/../admin/careers",
                "/careers/%2e%2e",
                "/careers/a%2fb",
                "/careers/a;b",
                "/careers/@evil.example",
                "/careers/http:",
                "/careers/a\\b",
                "/careers/a b",
                "/careers/a\nb"
            })
    void what_is_not_in_the_table_does_not_exist(String path) {
        assertThat(ServiceRoutes.find("GET", path)).isEmpty();
    }

    @Test
    void a_head_goes_where_a_get_goes_and_other_methods_do_not() {
        assertThat(ServiceRoutes.find("HEAD", "/careers")).isPresent();
        assertThat(ServiceRoutes.find("TRACE", "/careers")).isEmpty();
        assertThat(ServiceRoutes.find("DELETE", "/careers")).isEmpty();
        assertThat(ServiceRoutes.methods("/careers")).containsExactly("GET");
    }

    @Test
    void the_table_names_what_is_special_about_a_route() {
        assertThat(ServiceRoutes.sitting("/sittings/KLPFRx-_09/answers")).contains("KLPFRx-_09");
        assertThat(ServiceRoutes.sitting("/sittings/KLPFRx-_09")).contains("KLPFRx-_09");
        assertThat(ServiceRoutes.sitting("/sittings")).isEmpty();
        assertThat(ServiceRoutes.sitting("/me/sittings/KLPFRx-_09")).isEmpty();
        assertThat(ServiceRoutes.sitting("/careers/baker")).isEmpty();
        assertThat(ServiceRoutes.all())
                .filteredOn(route -> route.trait() == ServiceRoute.Trait.ERASURE)
                .extracting(route -> route.method() + " " + route.template())
                .containsExactly("DELETE /me");
        assertThat(ServiceRoutes.find("GET", ContentMaintenanceClient.EXPORT)).isPresent();
    }

    @Test
    void no_call_is_answered_by_two_services() {
        Set<String> seen = new HashSet<>();
        assertThat(ServiceRoutes.all())
                .allMatch(route ->
                        seen.add(route.method() + " " + route.template().replaceAll("\\{[^}]*}", "{}")));
    }

    @Test
    void fixed_parts_come_before_parts_that_vary() {
        assertThat(ServiceRoutes.find("GET", "/careers/suggest"))
                .map(ServiceRoute::template)
                .contains("/careers/suggest");
        assertThat(ServiceRoutes.find("GET", "/me/assessments/compare"))
                .map(ServiceRoute::template)
                .contains("/me/assessments/compare");
    }
}
