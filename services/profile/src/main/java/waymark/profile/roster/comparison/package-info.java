/**
 * Compares a school's set, of OneRoster or of a plain CSV file, with what was imported before: what becomes of groups,
 * and who is invited. Rules only; nothing is written.
 */
package waymark.profile.roster.comparison;
