/** Where admins write: drafts, their review and publication, and the events no service could handle. */
package waymark.content.desk;
