/** Removes imports and their files when their time is over. */
package waymark.content.importing.retention;
