/** Tasks written down to be given again: those that come with Waymark, and each counselor's own. */
package waymark.profile.task.template;
