/** What the quiz service answers. */
package waymark.gateway.upstream.quiz;
