/**
 * Imports a school's file, OneRoster or plain CSV: it is compared with what was imported before, shown, and written as
 * shown or not at all.
 */
package waymark.profile.roster.importing;
