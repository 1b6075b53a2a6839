/** Where admins write: drafts, publication, versions, and the events no service could handle. */
package waymark.content.desk;
