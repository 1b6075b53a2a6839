/** The fixed table of what may be asked of which service. */
package waymark.gateway.upstream.route;
