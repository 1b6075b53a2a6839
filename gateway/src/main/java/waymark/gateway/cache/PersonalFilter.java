package waymark.gateway.cache;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.identity.Visitor;

/** Tells who has just changed something, so that their own answers are asked for anew. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PersonalFilter implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final PersonalCache cache;

    PersonalFilter(PersonalCache cache) {
        this.cache = cache;
    }

    /** Around what passes calls on to the services. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.order() + 5;
    }

    @ResponseFilter
    void done(HttpRequest<?> request) {
        if (!READING.contains(request.getMethod())) {
            Visitor visitor = RequestIdentity.of(request).visitor();
            if (visitor.signedIn()) {
                cache.changed(visitor.id());
            }
        }
    }
}
