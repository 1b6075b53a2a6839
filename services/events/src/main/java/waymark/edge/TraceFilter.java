package waymark.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Puts every request into a trace: the caller's if it sent one, else a new one. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter {

    @RequestFilter
    void enter(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(TraceContext.continuing(request.getHeaders().get(TraceContext.HEADER)));
    }
}
