package waymark.gateway.upstream.route;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return path.startsWith("/") ? find(method, path, 1) : null;
    }

    /** The methods a path takes. */
    List<String> methods(String path) {
        List<String> found = new ArrayList<>();
        if (path.startsWith("/")) {
            methods(path, 1, found);
        }
        return found;
    }

    private @Nullable ServiceRoute find(String method, String path, int from) {
        int end = end(path, from);
        String part = path.substring(from, end);
        for (ServiceRouteTree next : new ServiceRouteTree[] {fixed.get(part), varies(part) ? varying : null}) {
            if (next != null) {
                ServiceRoute found = end == path.length() ? next.here.get(method) : next.find(method, path, end + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void methods(String path, int from, List<String> found) {
        int end = end(path, from);
        String part = path.substring(from, end);
        for (ServiceRouteTree next : new ServiceRouteTree[] {fixed.get(part), varies(part) ? varying : null}) {
            if (next != null && end == path.length()) {
                found.addAll(next.here.keySet());
            } else if (next != null) {
                next.methods(path, end + 1, found);
            }
        }
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    /** What a part that varies may look like: nothing that a service could read as another path. */
    private static boolean varies(String part) {
        if (part.isEmpty() || part.length() > MAX_PART || part.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '.' && c != '_' && c != '~' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
