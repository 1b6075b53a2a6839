package waymark.gateway.upstream.route;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Routes by the parts of their paths: finding one takes as many steps as the path has parts, however many routes there
 * are. A fixed part goes before one that varies.
 */
final class ServiceRouteTree {
    private static final int MAX_PART = 128;

    private final Map<String, ServiceRouteTree> fixed = new HashMap<>();
    private @Nullable ServiceRouteTree varying;
    private final Map<String, ServiceRoute> here = new LinkedHashMap<>();

    static ServiceRouteTree of(List<ServiceRoute> routes) {
        ServiceRouteTree root = new ServiceRouteTree();
        for (ServiceRoute route : routes) {
            ServiceRouteTree at = root;
            for (String part : route.template().substring(1).split("/")) {
                at = part.startsWith("{") ? at.vary() : at.fixed.computeIfAbsent(part, p -> new ServiceRouteTree());
            }
            at.here.put(route.method(), route);
        }
        return root;
    }

    private ServiceRouteTree vary() {
        if (varying == null) {
            varying = new ServiceRouteTree();
        }
        return varying;
    }

    /** The route of a method and path; null if there is none. */
    @Nullable
    ServiceRoute find(String method, String path) {
        return first(path, routes -> routes.get(method));
    }

    /** A route of a path, whatever its method; null if there is none. */
    @Nullable
    ServiceRoute any(String path) {
        return first(path, routes -> routes.values().stream().findFirst().orElse(null));
    }

    /** The methods a path takes. */
    List<String> methods(String path) {
        List<String> found = new ArrayList<>();
        first(path, routes -> {
            found.addAll(routes.keySet());
            return null;
        });
        return found;
    }

    private @Nullable ServiceRoute first(String path, Function<Map<String, ServiceRoute>, ServiceRoute> choice) {
        return path.startsWith("/") ? first(path, 1, choice) : null;
    }

    /** The first that is chosen from the routes by method of those addresses that a path may be. */
    private @Nullable ServiceRoute first(
            String path, int from, Function<Map<String, ServiceRoute>, ServiceRoute> choice) {
        int slash = path.indexOf('/', from);
        String part = slash < 0 ? path.substring(from) : path.substring(from, slash);
        for (ServiceRouteTree next : new ServiceRouteTree[] {fixed.get(part), varying}) {
            if (next != null && (next != varying || varies(part))) {
                ServiceRoute found = slash < 0 ? choice.apply(next.here) : next.first(path, slash + 1, choice);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** What a part that varies may look like: nothing that a service could read as another path. */
    private static boolean varies(String part) {
        return !part.isEmpty()
                && part.length() <= MAX_PART
                && part.charAt(0) != '.'
                && part.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || "._~-".indexOf(c) >= 0);
    }
}
