/** Asking the services: a client each, the routes there are, and what an answer can be. */
package waymark.gateway.upstream;
