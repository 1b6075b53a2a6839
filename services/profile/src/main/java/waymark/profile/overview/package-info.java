/** What a person has in their account, at a glance, and what is worth doing next. Route: {@code GET /me/overview}. */
package waymark.profile.overview;
