/** Pages and answers kept until a career changes. */
package waymark.gateway.cache;
