package waymark.gateway.counselor;

import java.util.List;
import waymark.gateway.upstream.profile.Cohort;

/**
 * A counselor's cohorts, and the form for another.
 *
 * @param name the new one's, as typed
 * @param errors why it was not made
 */
public record CohortsModel(Cohort.All all, String name, List<String> errors) {}
