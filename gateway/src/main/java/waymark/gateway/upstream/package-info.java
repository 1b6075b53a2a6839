/** Asking the services: a client each, and what an answer can be. */
package waymark.gateway.upstream;
