/** What the content service tells everybody about careers. */
package waymark.gateway.upstream.content;
