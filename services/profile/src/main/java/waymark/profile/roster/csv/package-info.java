/**
 * Reads a school's roster from one plain CSV file, a spreadsheet saved as CSV: a line for each student in each group.
 * What comes of it is what comes of OneRoster, a whole set of the school.
 */
package waymark.profile.roster.csv;
