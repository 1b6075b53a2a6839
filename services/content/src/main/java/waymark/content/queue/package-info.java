/** Careers as editors list them: all of them, and what waits for whom. */
package waymark.content.queue;
