/**
 * Signing up, in and out with Keycloak (OpenID Connect code flow with PKCE), and the sessions that follow. Tokens stay
 * here, encrypted in Mongo; the browser holds one {@code __Host-waymark} cookie with a random id that is stored only as
 * a hash.
 *
 * <p>Routes: {@code GET /signin}, {@code GET /signup}, {@code GET /signin/callback}, {@code POST /signout}, {@code POST
 * /signout/backchannel} (called by Keycloak).
 */
package waymark.gateway.signin;
