/** What profile tells of schools' rosters. */
package waymark.gateway.upstream.profile.roster;
