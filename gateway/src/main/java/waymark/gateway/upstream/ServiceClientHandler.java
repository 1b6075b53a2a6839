package waymark.gateway.upstream;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
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
class ServiceClientHandler implements MethodInterceptor<Object, Object> {
    private final ServiceCalls calls;
    private final Map<ExecutableMethod<?, ?>, Operation<?>> operations = new ConcurrentHashMap<>();

    ServiceClientHandler(ServiceCalls calls) {
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
                headers.put(given.getAnnotationMetadata().stringValue(Header.class).orElseThrow(), given.getValue());
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
        return context.getReturnType().isAsync()
                ? calls.sinceAsync(
                        (String) headers.get(HttpHeaders.IF_NONE_MATCH), operation.with(values), operation.waiting())
                : answer(operation, operation.with(values), headers, body);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object answer(
            Operation<?> operation, ServiceCall call, Map<String, Object> headers, @Nullable Object body) {
        if (headers.containsKey(HttpHeaders.HOST)) {
            return calls.ask((String) headers.get(HttpHeaders.HOST), call);
        }
        if (operation.reads(FileContent.class)) {
            return calls.file(call);
        }
        if (operation.reads(PagedList.class)) {
            return calls.readAll(call);
        }
        if (!operation.waiting().isZero()) {
            return calls.await(call, operation.waiting());
        }
        if (body instanceof InputStream file) {
            return calls.upload(call, file);
        }
        return headers.containsKey(HttpHeaders.AUTHORIZATION)
                ? calls.sendAs((String) headers.get(HttpHeaders.AUTHORIZATION), call, body)
                : calls.send(call, body);
    }
}
