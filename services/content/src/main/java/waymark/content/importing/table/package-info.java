/**
 * Published tables as text: rows whose columns have names, refusals that say file, line and column, and occupations by
 * SOC code.
 */
package waymark.content.importing.table;
