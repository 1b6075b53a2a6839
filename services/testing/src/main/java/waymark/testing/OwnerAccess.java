package waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import waymark.backends.Tokens;

/**
 * Every route of an application, asked by everyone: what belongs to somebody opens to them alone, what nobody owns to
 * whoever has its unguessable id. A counselor's consent makes no difference here: what a counselor may see comes from
 * profile alone. The application's own class says {@code @MicronautTest} and which backends it needs.
 */
public abstract class OwnerAccess {
    /** The application under test. */
    @Inject
    protected EmbeddedServer server;

    /** Its routes. */
    @Inject
    protected Router router;

    /** Whose things {@code {id}} stands for. */
    protected final String owner = UUID.randomUUID().toString();

    private final Map<String, List<Integer>> rows;

    /**
     * A test of the application whose tests these are.
     *
     * @param rows statuses by route, in the order of {@link Tokens#callers}: none, owner, other student, counselor,
     *     admin, expired, wrong audience, alg none; {@code {visitors}} in a route stands for the {@code {id}} of
     *     something that nobody owns
     */
    protected OwnerAccess(Map<String, List<Integer>> rows) {
        this.rows = rows;
    }

    /** Asks a route as somebody, by their token; answers the status. */
    protected abstract int ask(String route, @Nullable String token);

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AccessTable.routes(router, server.getPort()))
                .isEqualTo(rows.keySet().stream()
                        .map(r -> r.replace("{visitors}", "{id}"))
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> every_caller_gets_the_status_in_the_row() {
        return AccessTable.tests(rows, Tokens.callers(owner), this::ask);
    }
}
