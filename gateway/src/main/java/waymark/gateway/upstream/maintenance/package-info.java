/** What the content service tells its editors about imports, links and the log of changes. */
package waymark.gateway.upstream.maintenance;
