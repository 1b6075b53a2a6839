package waymark.gateway.upstream;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.MutableArgumentValue;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.inject.ExecutableMethod;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import waymark.gateway.identity.RequestIdentity;

/** Does what a method of a {@link ServiceClient} declares. */
@Singleton
@InterceptorBean(ServiceClient.class)
class ServiceClientInterceptor implements MethodInterceptor<Object, Object> {
    private final ServiceCalls calls;
    private final Map<ExecutableMethod<?, ?>, Operation<?>> operations = new ConcurrentHashMap<>();

    ServiceClientInterceptor(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public Object intercept(MethodInvocationContext<Object, Object> context) {
        Operation<?> operation = operations.computeIfAbsent(context.getExecutableMethod(), Operation::of);
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> headers = new HashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        Object body = null;
        for (MutableArgumentValue<?> given : context.getParameters().values()) {
            if (operation.names(given.getName())) {
                values.put(given.getName(), given.getValue());
            } else if (given.getValue() instanceof Map<?, ?> map && given.isAnnotationPresent(QueryValue.class)) {
                map.forEach((name, value) -> values.put((String) name, value));
            } else if (given.isAnnotationPresent(Header.class)) {
                headers.put(
                        given.getAnnotationMetadata().stringValue(Header.class).orElseThrow(), given.getValue());
            } else if (given.isAnnotationPresent(Body.class) || given.getValue() instanceof InputStream) {
                body = given.getValue();
            } else {
                fields.put(given.getName(), given.getValue());
            }
        }
        if (!fields.isEmpty()) {
            body = fields;
            fields.values().removeIf(Objects::isNull);
        }
        return answer(context.getReturnType().isAsync(), operation, operation.with(values), headers, body);
    }

    /** Who looks is known by their token, but for a file, which everybody may see. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object answer(
            boolean async,
            Operation<?> operation,
            ServiceCall call,
            Map<String, Object> headers,
            @Nullable Object body) {
        String service = (String) headers.get(HttpHeaders.HOST);
        String token = headers.containsKey(HttpHeaders.AUTHORIZATION) || operation.reads(FileContent.class)
                ? (String) headers.get(HttpHeaders.AUTHORIZATION)
                : RequestIdentity.current().token();
        if (async) {
            return calls.sinceAsync((String) headers.get(HttpHeaders.IF_NONE_MATCH), token, call);
        }
        return service == null && operation.reads(PagedList.class)
                ? calls.readAll(token, call)
                : calls.send(service, token, call, body);
    }
}
