package waymark.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@link AccessTest} of people's accounts; of those who ask, only the student has one. */
final class PeopleAccessRows {
    private PeopleAccessRows() {}

    static Map<String, List<Integer>> all() {
        List<Integer> admins = List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401);
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /me/sign-in", List.of(401, 200, 404, 404, 404, 404, 404, 401, 401, 401));
        rows.put("GET /admin/people", admins);
        rows.put("GET /admin/people/audit", admins);
        rows.put("GET /admin/people/{person}", admins);
        rows.put("PATCH /admin/people/{person}", admins);
        rows.put("PUT /admin/people/{person}/roles/{role}", admins);
        rows.put("DELETE /admin/people/{person}/roles/{role}", admins);
        rows.put("DELETE /admin/people/{person}/sessions", admins);
        rows.put("PUT /admin/people/{person}/school", admins);
        return rows;
    }
}
