/**
 * What admins did to accounts, schools and their rosters, so that it can be looked up later: {@code GET
 * /admin/people/audit}. Nothing here changes an entry, but for the names of people who asked to be forgotten.
 */
package waymark.profile.audit;
