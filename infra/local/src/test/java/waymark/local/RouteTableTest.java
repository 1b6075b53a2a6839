package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.upstream.route.ServiceRoutes;

/** The gateway passes on what a service documents, all of it and nothing else. */
class RouteTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"content", "quiz", "recommendation", "profile"})
    void the_gateways_table_is_what_the_service_documents(String service) throws IOException {
        Set<String> passedOn = ServiceRoutes.all().stream()
                .filter(route -> route.service().equals(service))
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(passedOn).isEqualTo(documented(service));
    }

    private static Set<String> documented(String service) throws IOException {
        JsonObject paths = MirroredRecordsTest.document(service).getAsJsonObject("paths");
        Set<String> calls = new TreeSet<>();
        for (String path : paths.keySet()) {
            paths.getAsJsonObject(path)
                    .keySet()
                    .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        return calls;
    }
}
