/**
 * The desk: writing, publishing and withdrawing guides, and how the portal's parts are doing. For admins, but for a
 * draft's preview by link. Asks content and profile.
 *
 * <p>Routes: {@code GET /admin}, {@code GET} and {@code POST /admin/new}, {@code /admin/careers/{slug}} and
 * {@code /admin/careers/{slug}/review}, {@code /image}, {@code /withdraw} below it; {@code POST} {@code /adopt},
 * {@code /autosave}, {@code /image/remove}, {@code /versions/{number}/restore} and {@code GET} {@code /diff},
 * {@code /preview}, {@code /versions}, {@code /versions/{number}} there; {@code POST /admin/bulk},
 * {@code /admin/bulk/do}; {@code GET /admin/audit}; {@code GET /admin/links}, {@code POST /admin/links/check};
 * {@code GET} and {@code POST /admin/import}, {@code /admin/import/{id}} and {@code POST /admin/import/{id}/files},
 * {@code /admin/transfer}; {@code GET} and {@code POST /admin/schools}, {@code /admin/schools/{school}} and
 * {@code POST} {@code /name}, {@code /counselors} and {@code /counselors/{counselor}/remove} below it; {@code GET
 * /admin/people}, {@code /admin/people/audit}, {@code /admin/people/{person}} and {@code POST}
 * {@code /roles/{role}/give}, {@code /roles/{role}/take}, {@code /disable}, {@code /enable}, {@code /sessions/end} and
 * {@code /school} below it; {@code GET /admin/health}, {@code POST /admin/health/letters/{id}}; {@code GET
 * /preview/{token}}.
 */
package waymark.gateway.admin;
