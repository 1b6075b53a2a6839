package waymark.gateway.upstream.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The fixed table, {@code routes.txt}, of what {@code /api} and the pages may ask of which service. What is not in it
 * does not exist.
 */
public final class ServiceRoutes {
    private static final List<ServiceRoute> ALL = read();

    private static final List<String> SERVICES =
            ALL.stream().map(ServiceRoute::service).distinct().toList();

    private static final ServiceRouteTree TREE = ServiceRouteTree.of(ALL);

    private ServiceRoutes() {}

    private static List<ServiceRoute> read() {
        try (InputStream in = ServiceRoutes.class.getResourceAsStream("routes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ServiceRoute::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who answers any route. */
    public static List<String> services() {
        return SERVICES;
    }

    /** Every route. */
    public static List<ServiceRoute> all() {
        return ALL;
    }

    /** The route of a call; HEAD goes where GET goes. The path has no {@code /api} and no query. */
    public static Optional<ServiceRoute> find(String method, String path) {
        return Optional.ofNullable(TREE.find(method.equals("HEAD") ? "GET" : method, path));
    }

    /** The sitting a path is about, if it is about one. The path has no {@code /api} and no query. */
    public static Optional<String> sitting(String path) {
        return Optional.ofNullable(TREE.any(path))
                .filter(route -> route.trait() == ServiceRoute.Trait.SITTING)
                .map(route -> route.firstVarying(path));
    }

    /** The methods a path takes, none if there is no such path. */
    public static List<String> methods(String path) {
        return TREE.methods(path);
    }
}
