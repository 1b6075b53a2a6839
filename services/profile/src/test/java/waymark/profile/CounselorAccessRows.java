package waymark.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@link AccessTest} of what counselors do with a group and are told of its students. */
final class CounselorAccessRows {
    private CounselorAccessRows() {}

    static Map<String, List<Integer>> all() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        rows.put("GET /cohorts/{id}/students", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/changes", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/events", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/students/{person}", List.of(401, 403, 403, 403, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/help", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("POST /cohorts/{id}/help/{person}/done", List.of(401, 403, 403, 403, 204, 404, 403, 401, 401, 401));
        String notes = "/cohorts/{id}/students/{person}/notes";
        rows.put("GET " + notes, List.of(401, 403, 403, 403, 200, 404, 403, 401, 401, 401));
        rows.put("POST " + notes, List.of(401, 403, 403, 403, 201, 404, 403, 401, 401, 401));
        rows.put("PATCH " + notes + "/{note}", List.of(401, 403, 403, 403, 200, 404, 403, 401, 401, 401));
        rows.put("DELETE " + notes + "/{note}", List.of(401, 403, 403, 403, 204, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/follow-ups", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put("GET /cohorts/follow-ups/count", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put("GET /cohorts/follow-ups/rules", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put("PUT /cohorts/follow-ups/rules", List.of(401, 403, 403, 200, 200, 200, 403, 401, 401, 401));
        rows.put(
                "PUT /cohorts/{id}/follow-ups/{person}/{rule}",
                List.of(401, 403, 403, 403, 204, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/insight", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/insight/table", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/insight/workbook", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/tasks", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("POST /cohorts/{id}/tasks", List.of(401, 403, 403, 201, 201, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/tasks/table", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("PATCH /cohorts/{id}/tasks/{task}", List.of(401, 403, 403, 404, 200, 404, 403, 401, 401, 401));
        rows.put("DELETE /cohorts/{id}/tasks/{task}", List.of(401, 403, 403, 204, 204, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/colleagues", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("GET /cohorts/{id}/invited", List.of(401, 403, 403, 200, 200, 404, 403, 401, 401, 401));
        rows.put("PUT /cohorts/{id}/counselors/{person}", List.of(401, 403, 403, 404, 200, 404, 403, 401, 401, 401));
        rows.put("DELETE /cohorts/{id}/counselors/{person}", List.of(401, 403, 403, 404, 204, 404, 403, 401, 401, 401));
        rows.put("POST /cohorts/{id}/handover", List.of(401, 403, 403, 404, 204, 404, 403, 401, 401, 401));
        rows.put("POST /cohorts/{id}/next", List.of(401, 403, 403, 201, 201, 404, 403, 401, 401, 401));
        return rows;
    }
}
