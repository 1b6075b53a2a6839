/**
 * How to become one, made from data: which {@link waymark.content.path.CareerPath} into a career its figures describe,
 * the steps it amounts to, and where to find help. Rules only; what an editor wrote is never touched by them.
 */
package waymark.content.path;
