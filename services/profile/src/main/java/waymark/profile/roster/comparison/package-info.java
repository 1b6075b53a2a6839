/**
 * Compares a school's OneRoster set with what was imported before: what becomes of groups, and who is invited. Rules
 * only; nothing is written.
 */
package waymark.profile.roster.comparison;
