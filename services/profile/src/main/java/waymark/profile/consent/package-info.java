/** What a student agrees to: joining a cohort, choosing what its counselor sees and until when, leaving it. */
package waymark.profile.consent;
