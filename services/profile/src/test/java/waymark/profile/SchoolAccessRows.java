package waymark.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@link AccessTest} of schools, their counselors and their rosters. */
final class SchoolAccessRows {
    private SchoolAccessRows() {}

    static Map<String, List<Integer>> all() {
        String school = "/admin/schools/{school}";
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /admin/schools", admins(200));
        rows.put("POST /admin/schools", admins(201));
        rows.put("GET " + school, admins(200));
        rows.put("PATCH " + school, admins(200));
        rows.put("POST " + school + "/counselors", admins(201));
        rows.put("DELETE " + school + "/counselors/{counselor}", admins(204));
        rows.put("GET " + school + "/rosters", admins(200));
        rows.put("POST " + school + "/rosters", admins(201));
        rows.put("GET " + school + "/rosters/template", admins(200));
        rows.put("GET " + school + "/rosters/{roster}", admins(200));
        rows.put("POST " + school + "/rosters/{roster}/apply", admins(200));
        return rows;
    }

    private static List<Integer> admins(int success) {
        return List.of(401, 403, 403, 403, 403, 403, success, 401, 401, 401);
    }
}
