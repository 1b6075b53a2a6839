/**
 * The students a counselor may want to turn to, over all groups they lead, each line with its reason; and what the
 * counselor says of a line: done, not before a day, a note. Routes: {@code /cohorts/follow-ups},
 * {@code /cohorts/follow-ups/count}, {@code /cohorts/{id}/follow-ups/{person}/{rule}}.
 */
package waymark.profile.followup.queue;
