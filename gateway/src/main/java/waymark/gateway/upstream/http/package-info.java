/** Connections to the services, and which of them are there. */
package waymark.gateway.upstream.http;
