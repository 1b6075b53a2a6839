/** Lists for editors: all careers, what waits for whom, and what was done. */
package waymark.content.queue;
