/** What the profile service says of people's accounts, to admins. */
package waymark.gateway.upstream.profile.people;
