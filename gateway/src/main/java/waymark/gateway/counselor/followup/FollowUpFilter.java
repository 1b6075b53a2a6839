package waymark.gateway.counselor.followup;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Which lines are looked at.
 *
 * @param rule null for all
 * @param cohort null for all
 * @param page from 0
 */
public record FollowUpFilter(String state, @Nullable String rule, @Nullable String cohort, int page) {
    /** The lines that wait. */
    public static final FollowUpFilter OPEN = new FollowUpFilter("open", null, null, 0);

    /** All of another state. */
    public FollowUpFilter in(String other) {
        return new FollowUpFilter(other, null, null, 0);
    }

    /** Of another rule; null for all. */
    public FollowUpFilter of(@Nullable String other) {
        return new FollowUpFilter(state, other, cohort, 0);
    }

    /** Of another group; null for all. */
    public FollowUpFilter among(@Nullable String other) {
        return new FollowUpFilter(state, rule, other, 0);
    }

    /** Another page. */
    public FollowUpFilter at(int other) {
        return new FollowUpFilter(state, rule, cohort, other);
    }

    /** The page's address. */
    public String address() {
        return "/counselor/follow-ups?state=" + encoded(state)
                + (rule == null ? "" : "&rule=" + encoded(rule))
                + (cohort == null ? "" : "&cohort=" + encoded(cohort))
                + (page == 0 ? "" : "&page=" + page);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
