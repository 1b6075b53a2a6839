/**
 * {@code /api/**}: passed on to the services by the fixed table {@link waymark.gateway.upstream.route.ServiceRoutes},
 * with the session's token or the caller's own. Calls that only read are passed on by
 * {@link waymark.gateway.api.FastPathHandler}, all others by {@link waymark.gateway.api.ApiFilter}. Answered here:
 * {@code GET /api/openapi.json}, {@code GET /api/admin/health}, {@code /api/admin/events/dead/**}, {@code GET
 * /api/me/export}, {@code GET /api/me/export.zip}, {@code GET /api/me/erasure/{receipt}}.
 */
package waymark.gateway.api;
