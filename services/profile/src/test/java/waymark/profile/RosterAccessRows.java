package waymark.profile;

import java.util.List;
import java.util.Map;

/** The rows of {@link AccessTest} of schools' rosters. */
final class RosterAccessRows {
    static final Map<String, List<Integer>> ROWS = Map.of(
            "GET /admin/schools/{school}/rosters", List.of(401, 403, 403, 403, 403, 403, 200, 401, 401, 401),
            "POST /admin/schools/{school}/rosters", List.of(401, 403, 403, 403, 403, 403, 422, 401, 401, 401),
            "GET /admin/schools/{school}/rosters/{roster}", List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401),
            "POST /admin/schools/{school}/rosters/{roster}/apply",
                    List.of(401, 403, 403, 403, 403, 403, 404, 401, 401, 401));

    private RosterAccessRows() {}
}
