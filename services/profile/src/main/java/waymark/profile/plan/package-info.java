/** A person's plan: steps with dates and ticks, many of them taken from guides. */
package waymark.profile.plan;
