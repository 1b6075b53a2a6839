/** Every version of a career that was ever public, and the way back to one. */
package waymark.content.versions;
