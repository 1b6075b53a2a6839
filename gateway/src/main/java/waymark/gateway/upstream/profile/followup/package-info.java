/** Profile's list of students a counselor may want to turn to, mirrored. */
package waymark.gateway.upstream.profile.followup;
