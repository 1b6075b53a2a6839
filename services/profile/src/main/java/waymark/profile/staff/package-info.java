/**
 * Who works at a school and who leads its groups: admins make schools and put counselors in and out, counselors share
 * their groups with colleagues, hand them over and move on to the next year.
 */
package waymark.profile.staff;
