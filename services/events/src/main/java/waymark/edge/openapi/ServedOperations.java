package waymark.edge.openapi;

import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.edge.Caller;

/** The calls an application serves. */
@Singleton
public class ServedOperations {
    private final Map<String, OperationAccess> known;

    ServedOperations(Router router) {
        known = router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .collect(Collectors.toMap(
                        route -> key(
                                route.getHttpMethodName(),
                                route.getUriMatchTemplate().toPathString()),
                        ServedOperations::call,
                        (one, other) -> one));
    }

    /** A call by its method in small letters and its path as documents write it. */
    public Optional<OperationAccess> find(String method, String path) {
        return Optional.ofNullable(known.get(key(method, path)));
    }

    private static OperationAccess call(UriRouteInfo<?, ?> route) {
        return new OperationAccess(
                List.of(route.getTargetMethod().getAnnotationMetadata().stringValues(Secured.class)),
                Arrays.stream(route.getTargetMethod().getArguments()).anyMatch(a -> a.getType() == Caller.class),
                route.getReturnType().isOptional());
    }

    private static String key(String method, String path) {
        return method.toLowerCase(Locale.ROOT) + " " + path;
    }
}
