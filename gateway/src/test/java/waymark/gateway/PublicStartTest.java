package waymark.gateway;

import waymark.testing.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_CLIENT_SECRET", "KEYCLOAK_ISSUER", "WAYMARK_SESSION_KEY");
    }
}
