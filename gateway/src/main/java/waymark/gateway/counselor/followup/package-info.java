/**
 * The students a counselor may want to turn to, and what that list goes by. Asks profile.
 *
 * <p>Routes: {@code GET /counselor/follow-ups}, {@code POST /counselor/follow-ups/{cohort}/{person}/{rule}},
 * {@code GET} and {@code POST /counselor/follow-ups/rules}.
 */
package waymark.gateway.counselor.followup;
