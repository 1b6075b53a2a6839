/**
 * The guides and categories Waymark comes with, brought into an empty or older database at every start; and what the
 * others were told by an older release with less is told once more.
 */
package waymark.content.seed;
