package waymark.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of the public interface, as its joined document describes them. */
record Calls(JsonObject document) {

    /**
     * A call.
     *
     * @param path with its variables in curly brackets
     */
    record Call(String method, String path, JsonObject operation) {
        String name() {
            return method + " " + path;
        }

        /** Its path with values for the variables. */
        String at(Map<String, String> ids) {
            String address = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                address = address.replace("{" + id.getKey() + "}", id.getValue());
            }
            return address.replaceAll("\\{[^}]*}", "nothing");
        }

        boolean takesJson() {
            JsonObject body = operation.getAsJsonObject("requestBody");
            return body != null && body.getAsJsonObject("content").has("application/json");
        }

        /** The parameters of its query of that type; of any type if none is named. */
        Stream<String> queries(String type) {
            JsonArray parameters = operation.getAsJsonArray("parameters");
            return parameters == null
                    ? Stream.of()
                    : parameters.asList().stream()
                            .map(JsonElement::getAsJsonObject)
                            .filter(p -> p.get("in").getAsString().equals("query"))
                            .filter(p -> type.equals(
                                    p.getAsJsonObject("schema").get("type").getAsString()))
                            .map(p -> p.get("name").getAsString());
        }
    }

    static Calls read() throws IOException, InterruptedException {
        return new Calls(Api.VISITOR.json("GET", "/api/openapi.json", null).getAsJsonObject());
    }

    List<Call> all() {
        List<Call> calls = new ArrayList<>();
        JsonObject paths = document.getAsJsonObject("paths");
        for (String path : paths.keySet()) {
            JsonObject item = paths.getAsJsonObject(path);
            item.keySet()
                    .forEach(method ->
                            calls.add(new Call(method.toUpperCase(Locale.ROOT), path, item.getAsJsonObject(method))));
        }
        return calls;
    }

    /** The schema of a call's JSON body, without references. */
    JsonObject body(Call call) {
        return whole(call.operation()
                .getAsJsonObject("requestBody")
                .getAsJsonObject("content")
                .getAsJsonObject("application/json")
                .getAsJsonObject("schema"));
    }

    /** A schema with what it refers to in its place. */
    JsonObject whole(JsonObject schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").getAsString();
            return whole(document.getAsJsonObject("components")
                    .getAsJsonObject("schemas")
                    .getAsJsonObject(name.substring(name.lastIndexOf('/') + 1)));
        }
        if (schema.has("allOf")) {
            return whole(schema.getAsJsonArray("allOf").get(0).getAsJsonObject());
        }
        return schema;
    }
}
