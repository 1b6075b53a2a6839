package waymark.gateway.upstream;

import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.inject.ExecutableMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.edge.PreferredWait;

/**
 * One operation of a service's API that the gateway uses.
 *
 * @param method of HTTP
 * @param template path and query, with a name in braces for each value
 * @param answer what comes back; {@link Void} for nothing that is read
 * @param waiting how long the service may take until there is news; zero for an answer at once
 */
record Operation<T>(String method, String template, Argument<T> answer, Duration waiting) {
    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What a method of a {@link ServiceClient} declares. */
    static Operation<?> of(ExecutableMethod<?, ?> method) {
        Argument<?> answer = method.getReturnType().asArgument();
        while (answer.getType() == CompletionStage.class
                || answer.getType() == ServiceResult.class
                || answer.getType() == Tagged.class) {
            answer = answer.getFirstTypeVariable().orElseThrow();
        }
        return new Operation<>(
                method.getAnnotationTypeByStereotype(HttpMethodMapping.class)
                        .orElseThrow()
                        .getSimpleName()
                        .toUpperCase(Locale.ROOT),
                method.stringValue(HttpMethodMapping.class).orElseThrow(),
                answer,
                PreferredWait.of(method.stringValue(Header.class).orElse(null), LONGEST));
    }

    /** Is a value of that name part of path or query? */
    boolean names(String value) {
        return template.contains("{" + value + "}");
    }

    /** Does it answer with such a thing? */
    boolean reads(Class<?> type) {
        return type.isAssignableFrom(answer.getType());
    }

    /** The call with those values, each encoded; one of the query that is null is left out. */
    ServiceCall<T> with(Map<String, ?> values) {
        String[] part = template.split("\\?", 2);
        String path = VALUE.matcher(part[0]).replaceAll(name -> encoded(values.get(name.group(1))));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String pair : part.length < 2 ? new String[0] : part[1].split("&")) {
            Matcher name = VALUE.matcher(pair);
            Object value = name.find() ? values.get(name.group(1)) : "";
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
