/** A release of the O*NET database: its tables in a zip archive, and the guides its occupations make. */
package waymark.content.importing.onet;
