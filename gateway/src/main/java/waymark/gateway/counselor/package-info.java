/**
 * What a counselor sees: groups, and the students in them who agreed to it. Asks profile.
 *
 * <p>Routes: {@code GET} and {@code POST /counselor}, {@code GET /counselor/cohorts/{id}},
 * {@code /counselor/cohorts/{id}/settings}, {@code POST /counselor/cohorts/{id}/name}, {@code POST
 * /counselor/cohorts/{id}/closed}, {@code /counselor/cohorts/{id}/live} and {@code /events},
 * {@code /counselor/cohorts/{id}/leaders}, {@code POST} {@code /counselor/cohorts/{id}/handover} and {@code /next},
 * {@code /counselor/cohorts/{id}/students/{person}}, {@code /counselor/cohorts/{id}/students/{person}/live}.
 */
package waymark.gateway.counselor;
