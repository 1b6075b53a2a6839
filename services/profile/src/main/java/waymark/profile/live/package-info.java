/**
 * Which lists of students changed, for pages that are open: one revision a cohort, kept from MongoDB's change stream,
 * and told to those who wait for the next or have a stream of events open.
 */
package waymark.profile.live;
