package waymark.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@link AccessTest} of people's accounts; Keycloak, which keeps them, is away there. */
final class PeopleAccessRows {
    private PeopleAccessRows() {}

    static Map<String, List<Integer>> all() {
        List<Integer> away = List.of(401, 403, 403, 403, 403, 403, 503, 401, 401, 401);
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /me/sign-in", List.of(401, 503, 503, 503, 503, 503, 503, 401, 401, 401));
        rows.put("GET /admin/people", away);
        rows.put("GET /admin/people/audit", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401));
        rows.put("GET /admin/people/{person}", away);
        rows.put("PATCH /admin/people/{person}", away);
        rows.put("PUT /admin/people/{person}/roles/{role}", away);
        rows.put("DELETE /admin/people/{person}/roles/{role}", away);
        rows.put("DELETE /admin/people/{person}/sessions", away);
        rows.put("PUT /admin/people/{person}/school", away);
        return rows;
    }
}
