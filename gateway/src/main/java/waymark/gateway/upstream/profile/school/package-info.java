/** What profile tells of schools, of who leads a group and of who is invited to it. */
package waymark.gateway.upstream.profile.school;
