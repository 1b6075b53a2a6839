/** Levels of schooling, experience and training, and what most people who were asked say of them. */
package waymark.content.path.level;
