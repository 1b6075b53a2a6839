/** Profile's figures of a group, mirrored. */
package waymark.gateway.upstream.profile.insight;
