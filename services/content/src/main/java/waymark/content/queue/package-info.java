/** Lists for editors: all careers, what waits for whom, what can be done to many at once, and what was done. */
package waymark.content.queue;
