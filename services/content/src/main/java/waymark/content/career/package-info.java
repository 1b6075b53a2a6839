/**
 * A career on its way from draft to public and back: its rules, its review, its schedule, and where it is kept with
 * every version.
 */
package waymark.content.career;
