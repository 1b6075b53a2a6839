package waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Who may ask for what: rows by route, such as {@code GET /sittings/{id}}. */
public final class AccessTable {
    private AccessTable() {}

    /** Asks a route as somebody, by their token; answers the status. */
    public interface Asking {
        int status(String route, @Nullable String token);
    }

    /**
     * The routes an application has on its own port, as rows name them; what only health checks and the like are asked
     * on is left out.
     *
     * @param ofTests controllers that the application does not have outside its tests
     */
    public static Set<String> routes(Router router, int port, Class<?>... ofTests) {
        return router.uriRoutes()
                .filter(r -> r.getHttpMethod() != HttpMethod.HEAD)
                .filter(r -> r.getPort() == null || r.getPort() == port)
                .filter(r -> !List.of(ofTests).contains(r.getTargetMethod().getDeclaringType()))
                .map(r -> r.getHttpMethodName() + " " + r.getUriMatchTemplate().toPathString())
                .collect(Collectors.toSet());
    }

    /** A test for each row, of statuses in the order of the callers, and each caller's token; nobody's is null. */
    public static Stream<DynamicTest> tests(
            Map<String, List<Integer>> rows, Map<String, String> callers, Asking asking) {
        var tests = new ArrayList<DynamicTest>();
        rows.forEach((route, statuses) -> {
            int column = 0;
            for (var caller : callers.entrySet()) {
                int expected = statuses.get(column++);
                tests.add(
                        DynamicTest.dynamicTest(route + " by " + caller.getKey() + " is " + expected, () -> assertThat(
                                        asking.status(route, caller.getValue()))
                                .isEqualTo(expected)));
            }
        });
        return tests.stream();
    }
}
