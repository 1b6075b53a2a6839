/**
 * Reads OneRoster CSV 1.1 and 1.2 (1EdTech): a ZIP of tables, bulk (all there is) or delta (what changed). What is
 * wrong is said by file, line and column. Demographics, grades and resources are never opened.
 */
package waymark.profile.roster.oneroster;
