/**
 * People's accounts, for admins: finding them, their roles, schools and sessions, and what was done to them. Asks
 * profile.
 */
package waymark.gateway.admin.people;
