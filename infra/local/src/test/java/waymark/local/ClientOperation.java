package waymark.local;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/**
 * An operation as a method of one of the gateway's clients declares it.
 *
 * @param template path and query, with a name in braces for each value
 * @param sent the fields of what is sent as JSON; none where nothing is
 * @param answer what comes back
 */
record ClientOperation(String method, String template, Map<String, Type> sent, Type answer) {
    private static final Set<Class<?>> AROUND = Set.of(CompletionStage.class, ServiceResult.class, Tagged.class);

    static ClientOperation of(Method method) {
        Annotation mapping = Stream.of(method.getAnnotations())
                .filter(a -> template(a) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " declares no operation"));
        String name = mapping.annotationType().getSimpleName().toUpperCase(Locale.ROOT);
        return new ClientOperation(name, template(mapping), sent(method, template(mapping)), answer(method));
    }

    private static String template(Annotation mapping) {
        return switch (mapping) {
            case Get get -> get.value();
            case Post post -> post.value();
            case Put put -> put.value();
            case Patch patch -> patch.value();
            case Delete delete -> delete.value();
            default -> null;
        };
    }

    private static Map<String, Type> sent(Method method, String template) {
        Map<String, Type> sent = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Body.class)) {
                for (RecordComponent field : parameter.getType().getRecordComponents()) {
                    sent.put(field.getName(), field.getGenericType());
                }
            } else if (!template.contains("{" + parameter.getName() + "}")
                    && !parameter.isAnnotationPresent(QueryValue.class)
                    && !parameter.isAnnotationPresent(Header.class)
                    && parameter.getType() != InputStream.class) {
                sent.put(parameter.getName(), parameter.getParameterizedType());
            }
        }
        return sent;
    }

    private static Type answer(Method method) {
        Type answer = method.getGenericReturnType();
        while (answer instanceof ParameterizedType around && AROUND.contains(around.getRawType())) {
            answer = around.getActualTypeArguments()[0];
        }
        return answer;
    }
}
