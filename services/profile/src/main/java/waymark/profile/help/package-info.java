/**
 * Students ask a counselor of a group for help; the counselor sees it and marks it done. Routes: {@code /me/help/**},
 * {@code /cohorts/{id}/help/**}.
 */
package waymark.profile.help;
