/**
 * How long data is kept in the whole portal, what would go now, and what was removed. Routes: {@code GET
 * /admin/retention}, {@code GET /api/admin/retention}.
 */
package waymark.gateway.admin.retention;
