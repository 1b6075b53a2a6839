/** What holds for every request before its page: address, headers, limits. */
package waymark.gateway.server;
