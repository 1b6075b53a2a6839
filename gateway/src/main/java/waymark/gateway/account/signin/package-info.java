/**
 * How somebody signs in: their e-mail address, password, passkeys and one-time codes, all of which are changed on
 * Keycloak's own pages. Routes: {@code GET /account/sign-in}, {@code /account/sign-in/change/{what}},
 * {@code /account/sign-in/remove/{way}}. Asks profile.
 */
package waymark.gateway.account.signin;
