/** Who asks: the visitor, their token and cookies, and the secret by which this gateway knows what it gave out. */
package waymark.gateway.identity;
