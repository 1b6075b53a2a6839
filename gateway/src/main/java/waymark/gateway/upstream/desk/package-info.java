/** What the content service tells its editors. */
package waymark.gateway.upstream.desk;
