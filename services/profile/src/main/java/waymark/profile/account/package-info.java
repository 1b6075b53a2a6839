/**
 * The accounts of people, as the identity provider (Keycloak) keeps them: admins find them, give and take roles, put
 * them into schools, disable them and end their sessions; people see how they sign in. Routes:
 * {@code /admin/people/**}, {@code /me/sign-in}.
 */
package waymark.profile.account;
