/**
 * Where admins write: drafts, review, times, publication, versions, the audit list, and the events no service could
 * handle.
 */
package waymark.content.desk;
