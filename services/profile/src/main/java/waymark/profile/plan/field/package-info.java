/**
 * What a step of a plan, or a task, says besides its words: the day it is due and the link to what was done, and when
 * one is none.
 */
package waymark.profile.plan.field;
