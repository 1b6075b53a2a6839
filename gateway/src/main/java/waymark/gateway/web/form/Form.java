package waymark.gateway.web.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A submitted form; its CSRF token has been checked. Controllers take one as an argument.
 *
 * @param fields every field's values in the order they were sent
 */
public record Form(Map<String, List<String>> fields) {
    private static final int MAX = 1 << 20;
    private static final String ATTRIBUTE = "waymark.form";
    private static final Form NONE = new Form(Map.of());

    /** The form that came with a request and whose token was right; empty where none did. */
    public static Form of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Form.class).orElse(NONE);
    }

    /** Remembers it for the rest of the request. */
    void on(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Reads {@code application/x-www-form-urlencoded}. Throws {@link IllegalArgumentException} for a broken escape. */
    static Form of(String body) {
        return new Form(new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MAX, true).parameters());
    }

    /** A field's first value without blanks around it, empty when it was not sent. */
    public String get(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** A field's first value, null when not sent or blank. */
    public @Nullable String orNull(String name) {
        return get(name).isEmpty() ? null : get(name);
    }

    /** A field's first value as a whole number of at most 18 digits, 0 for anything else. */
    public long number(String name) {
        return get(name).matches("\\d{1,18}") ? Long.parseLong(get(name)) : 0;
    }

    /**
     * A field's first value as a count, null when not sent or blank. What is no count becomes 0 and what is too large
     * the largest there is, so that the service says what it takes instead.
     */
    public @Nullable Integer count(String name) {
        return countOf(orNull(name));
    }

    /** The same for what was typed. */
    public static @Nullable Integer countOf(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : typed.matches("\\d+") ? Integer.MAX_VALUE : 0;
    }

    /** All of a field's values, as of a group of check boxes. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Was the field sent, as by a ticked check box or the button pressed? */
    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
