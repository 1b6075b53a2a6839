/**
 * A mailbox for a portal on one machine: messages to people, such as a link to a new password, come in by SMTP, are
 * kept in memory only, and are read on a page. Both listen on this machine alone.
 */
package waymark.local.mail;
