/** What stands in each connection before routes, filters and threads. */
package waymark.gateway.pipeline;
