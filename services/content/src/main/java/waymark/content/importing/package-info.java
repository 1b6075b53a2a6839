/**
 * Bringing published data in: an O*NET database release makes careers, and Bureau of Labor Statistics tables add pay,
 * outlook and education. A file is read and compared first; applying it changes only what differs, and never what an
 * editor wrote.
 */
package waymark.content.importing;
