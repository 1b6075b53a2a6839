/** The guides and categories Waymark comes with, brought into an empty or older database at every start. */
package waymark.content.seed;
