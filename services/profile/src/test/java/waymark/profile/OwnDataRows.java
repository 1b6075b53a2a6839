package waymark.profile;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;

/** What {@link AccessTest} asks of a person's plan in a calendar and of what they take along, and the plan's bodies. */
final class OwnDataRows {
    /** Statuses in the order of the test's callers. */
    static final Map<String, List<Integer>> ROWS = Map.ofEntries(
            Map.entry("POST /me/plan/guides/{career}", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401)),
            Map.entry("GET /me/plan/calendar", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401)),
            Map.entry("GET /me/calendar", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401)),
            Map.entry("POST /me/calendar", List.of(401, 200, 200, 200, 200, 200, 200, 401, 401, 401)),
            Map.entry("DELETE /me/calendar", List.of(401, 204, 204, 204, 204, 204, 204, 401, 401, 401)),
            Map.entry("GET /calendars/{calendar}", List.of(200, 200, 200, 200, 200, 200, 200, 200, 200, 200)),
            Map.entry("GET /me/reports/preview", List.of(401, 200, 422, 422, 422, 422, 422, 401, 401, 401)),
            Map.entry("POST /me/import", List.of(401, 409, 200, 200, 200, 200, 200, 401, 401, 401)));

    private static final Map<String, String> BODIES = Map.of(
            "POST /me/plan/items", "{\"head\":\"One more\"}",
            "PATCH /me/plan/items/{item}", "{\"done\":true}",
            "POST /me/import", "{\"format\":\"waymark-profile-1\"}",
            "POST /me/plan/guides/{career}", "{\"take\":true}",
            "PUT /me/plan", "{\"revision\":1,\"items\":[]}");

    private OwnDataRows() {}

    /** What is sent: of what changes something in place an object at least, else nothing; null for no body. */
    static @Nullable String body(String route) {
        String otherwise = route.startsWith("PUT ") || route.startsWith("PATCH ") ? "{}" : null;
        return BODIES.containsKey(route) ? BODIES.get(route) : otherwise;
    }
}
