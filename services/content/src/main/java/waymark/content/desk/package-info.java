/** Where admins write: drafts, their review and publication, and what a guide is written with. */
package waymark.content.desk;
