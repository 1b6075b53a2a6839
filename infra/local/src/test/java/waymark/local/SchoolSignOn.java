package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;

/**
 * A school's own sign-in, offered by the portal's: another realm of the same Keycloak. The portal trusts its addresses
 * as far as it says they are verified; by SAML it says nothing of that, and all count.
 *
 * @param name of the realm, and of the provider in the portal's
 */
record SchoolSignOn(String name) implements AutoCloseable {
    private static final String PASSWORD = "the schools own";
    private static final Keycloak KEYCLOAK = Keycloak.shared();
    private static final KeycloakAdmin SETUP = new KeycloakAdmin(KEYCLOAK.url());
    private static final String PORTAL = KEYCLOAK.url() + "/realms/waymark";

    private static SchoolSignOn named() {
        return new SchoolSignOn("school-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** One that speaks OpenID Connect. */
    static SchoolSignOn openId() {
        SchoolSignOn school = named();
        school.make("{\"clientId\":\"waymark\",\"secret\":\"shared-secret\",\"redirectUris\":[\"%s\"]}");
        String there = "/realms/" + school.name + "/protocol/openid-connect/";
        String settings =
                """
                {"authorizationUrl":"%1$sauth","tokenUrl":"%2$stoken","jwksUrl":"%2$scerts","useJwksUrl":"true",
                "validateSignature":"true","clientId":"waymark","clientSecret":"shared-secret",
                "clientAuthMethod":"client_secret_post","defaultScope":"openid profile email",
                "pkceEnabled":"true","pkceMethod":"S256"}"""
                        .formatted(KEYCLOAK.url() + there, KEYCLOAK.fromWithin() + there);
        return school.offered("oidc", JsonParser.parseString(settings).getAsJsonObject());
    }

    /** One that speaks SAML 2.0. */
    static SchoolSignOn saml() {
        SchoolSignOn school = named();
        String mappers = String.join(",", List.of(mapper("email"), mapper("firstName"), mapper("lastName")));
        school.make("{\"clientId\":\"" + PORTAL + "\",\"protocol\":\"saml\",\"redirectUris\":[\"%s\"],"
                + "\"attributes\":{\"saml.assertion.signature\":\"true\",\"saml.server.signature\":\"true\","
                + "\"saml.client.signature\":\"false\",\"saml_name_id_format\":\"username\","
                + "\"saml.force.post.binding\":\"true\"},\"protocolMappers\":[" + mappers + "]}");
        String there = "/realms/" + school.name;
        String descriptor = "{\"providerId\":\"saml\",\"fromUrl\":\"" + KEYCLOAK.fromWithin() + there
                + "/protocol/saml/descriptor\"}";
        JsonObject settings = JsonParser.parseString(
                        SETUP.call("POST", "/waymark/identity-provider/import-config", descriptor))
                .getAsJsonObject();
        settings.addProperty("singleSignOnServiceUrl", KEYCLOAK.url() + there + "/protocol/saml");
        settings.addProperty("idpEntityId", KEYCLOAK.url() + there);
        settings.addProperty("postBindingResponse", "true");
        settings.addProperty("postBindingAuthnRequest", "false");
        settings.addProperty("wantAssertionsSigned", "true");
        settings.addProperty("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
        settings.addProperty("principalType", "SUBJECT");
        school.offered("saml", settings);
        for (String attribute : List.of("email", "firstName", "lastName")) {
            SETUP.call(
                    "POST",
                    school.provider() + "/mappers",
                    """
                    {"name":"%1$s","identityProviderAlias":"%2$s",
                    "identityProviderMapper":"saml-user-attribute-idp-mapper",
                    "config":{"syncMode":"INHERIT","attribute.name":"%1$s","user.attribute":"%1$s"}}"""
                            .formatted(attribute, school.name));
        }
        return school;
    }

    private static String mapper(String attribute) {
        return """
                {"name":"%1$s","protocol":"saml","protocolMapper":"saml-user-property-mapper","config":
                {"user.attribute":"%1$s","attribute.name":"%1$s","attribute.nameformat":"Basic"}}"""
                .formatted(attribute);
    }

    private void make(String client) {
        String back = PORTAL + "/broker/" + name + "/endpoint*";
        SETUP.call(
                "POST",
                "",
                "{\"realm\":\"" + name + "\",\"enabled\":true,\"sslRequired\":\"none\",\"clients\":["
                        + client.formatted(back) + "]}");
    }

    private SchoolSignOn offered(String protocol, JsonObject settings) {
        var provider = new JsonObject();
        provider.addProperty("alias", name);
        provider.addProperty("displayName", "North High");
        provider.addProperty("providerId", protocol);
        provider.addProperty("enabled", true);
        provider.addProperty("trustEmail", true);
        provider.add("config", settings);
        SETUP.call("POST", "/waymark/identity-provider/instances", provider.toString());
        return this;
    }

    private String provider() {
        return "/waymark/identity-provider/instances/" + name;
    }

    /** Somebody new whom the school knows. */
    String pupil(boolean verified) {
        return pupil(verified, "n" + UUID.randomUUID().toString().substring(0, 12) + "@example.org");
    }

    /** Somebody whom the school knows; returns their name there, which is what stands before the at sign. */
    String pupil(boolean verified, String address) {
        String pupil = address.replaceFirst("@.*", "");
        SETUP.call(
                "POST",
                "/" + name + "/users",
                """
                {"username":"%s","email":"%s","emailVerified":%s,"firstName":"Nell","lastName":"North","enabled":true,
                "credentials":[{"type":"password","value":"%s","temporary":false}]}"""
                        .formatted(pupil, address, verified, PASSWORD));
        return pupil;
    }

    /** Begins to sign in at the portal, chooses the school, and signs in there. */
    void signIn(Page page, String pupil, String path) {
        choose(page, path);
        page.fill("#username", pupil);
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
    }

    /** Begins to sign in at the portal, and chooses the school, where one may be signed in already. */
    void choose(Page page, String path) {
        page.navigate(Browsers.url("/signin?return=" + path));
        assertThat(page.locator("main")).containsText("Or sign in with");
        page.click("#social-" + name);
    }

    @Override
    public void close() {
        SETUP.call("DELETE", provider(), null);
        SETUP.call("DELETE", "/" + name, null);
    }
}
