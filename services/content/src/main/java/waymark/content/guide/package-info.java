/**
 * What is written about a career: its texts and figures, the words they are told in, what is missing, and the
 * categories.
 */
package waymark.content.guide;
