/** Keycloak: its addresses, its tokens, and asking it for them. */
package waymark.gateway.signin.keycloak;
