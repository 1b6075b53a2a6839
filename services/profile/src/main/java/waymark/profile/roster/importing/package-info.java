/**
 * Imports a school's OneRoster set: it is compared with what was imported before, shown, and written as shown or not at
 * all.
 */
package waymark.profile.roster.importing;
