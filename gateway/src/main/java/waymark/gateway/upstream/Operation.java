package waymark.gateway.upstream;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import waymark.gateway.upstream.route.ServiceRoutes;

/**
 * One operation of a service's API that the gateway uses. Clients keep theirs as constants, so that a test holds each
 * against the service's own OpenAPI document and {@link ServiceRoutes}.
 *
 * @param template path and query, with a name in braces for each value
 * @param body what is sent; {@link Void} for nothing
 * @param answer what comes back; {@link Void} for nothing that is read
 */
public record Operation<T>(String method, String template, Class<?> body, Argument<T> answer) {
    private static final Pattern VALUE = Pattern.compile("\\{[a-zA-Z]+}");

    /** Reads. */
    public static <T> Operation<T> get(String template, Class<T> answer) {
        return get(template, Argument.of(answer));
    }

    /** Reads a generic type. */
    public static <T> Operation<T> get(String template, Argument<T> answer) {
        return new Operation<>("GET", template, Void.class, answer);
    }

    /** Does something, given nothing but the address. */
    public static <T> Operation<T> post(String template, Class<T> answer) {
        return post(template, Void.class, answer);
    }

    /** Does something. */
    public static <T> Operation<T> post(String template, Class<?> body, Class<T> answer) {
        return new Operation<>("POST", template, body, Argument.of(answer));
    }

    /** Puts something in place. */
    public static <T> Operation<T> put(String template, Class<?> body, Class<T> answer) {
        return new Operation<>("PUT", template, body, Argument.of(answer));
    }

    /** Changes a part of something. */
    public static <T> Operation<T> patch(String template, Class<?> body, Class<T> answer) {
        return new Operation<>("PATCH", template, body, Argument.of(answer));
    }

    /** Takes something away. */
    public static <T> Operation<T> delete(String template, Class<T> answer) {
        return new Operation<>("DELETE", template, Void.class, Argument.of(answer));
    }

    /**
     * The call with those values, in the order of the template, each encoded; one of the query that is null is left
     * out.
     */
    public ServiceCall<T> with(@Nullable Object... values) {
        Iterator<Object> next = Arrays.asList(values).iterator();
        String[] part = template.split("\\?", 2);
        String path = VALUE.matcher(part[0]).replaceAll(name -> encoded(next.next()));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String pair : part.length < 2 ? new String[0] : part[1].split("&")) {
            Object value = VALUE.matcher(pair).find() ? next.next() : "";
            if (value != null) {
                query.add(VALUE.matcher(pair).replaceFirst(encoded(value)));
            }
        }
        return new ServiceCall<>(this, path + query);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
