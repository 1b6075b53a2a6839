/** Careers that go out and are withdrawn by themselves, at the times set for them. */
package waymark.content.schedule;
