/** Reports of results and plan, as profile keeps them, and links to them. */
package waymark.gateway.upstream.profile.report;
