/** How counselors give tasks, from templates or in their own words, and see who has done what. */
package waymark.profile.task.assignment;
