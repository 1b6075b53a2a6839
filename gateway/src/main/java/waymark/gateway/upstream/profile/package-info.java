/** What the profile service answers about a person and to counselors. */
package waymark.gateway.upstream.profile;
