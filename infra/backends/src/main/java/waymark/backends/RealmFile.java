package waymark.backends;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code infra/keycloak/realm.json} says, with its variables filled in as Keycloak does. */
record RealmFile(Map<String, Object> values) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):([^}]*)}");

    /** Texts that stand for what is no text. */
    private static final Pattern FLAG = Pattern.compile("\"(enabled|resetPasswordAllowed)\": \"(true|false)\"");

    static RealmFile read(Path path, Map<String, String> variables) {
        try {
            String filled = VARIABLE.matcher(Files.readString(path))
                    .replaceAll(m -> Matcher.quoteReplacement(variables.getOrDefault(m.group(1), m.group(2))));
            String json = FLAG.matcher(filled).replaceAll("\"$1\": $2");
            return new RealmFile(object(json));
        } catch (IOException e) {
            throw new UncheckedIOException("The realm cannot be read from " + path, e);
        }
    }

    /** The objects of a list. */
    List<Map<String, Object>> list(String name) {
        return list(values, name);
    }

    /** The object of that name. */
    Map<String, Object> map(String name) {
        return map(values, name);
    }

    /** The one of a list that has that alias. */
    Map<String, Object> named(String list, Object alias) {
        return list(list).stream()
                .filter(one -> one.get("alias").equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The realm's file has no " + alias + " in " + list));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> of, String name) {
        return (Map<String, Object>) of.getOrDefault(name, Map.of());
    }

    static Map<String, Object> object(String json) {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("This is no object: " + json, e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(String json) {
        return (List<Map<String, Object>>) object("{\"items\":" + json + "}").get("items");
    }

    /** An object, or a list of them, as JSON. */
    static String json(Object value) {
        String wrapped = JSONObjectUtils.toJSONString(Map.of("v", value));
        return wrapped.substring("{\"v\":".length(), wrapped.length() - 1);
    }
}
