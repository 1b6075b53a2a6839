/** Sessions: who has signed in, kept encrypted. */
package waymark.gateway.signin.session;
