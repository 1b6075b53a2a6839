/** Schools, who counsels at them, and who leads a group: what keeps one school's students from another's counselors. */
package waymark.profile.school;
