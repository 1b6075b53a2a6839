/**
 * How long each kind of data is kept: one table for the whole portal, {@link waymark.retention.RetentionTable}, and the
 * job of each service that removes what is overdue there, {@link waymark.retention.RetentionJob}. What it would remove
 * and what its last runs removed is told at {@code GET /admin/retention}.
 */
package waymark.retention;
