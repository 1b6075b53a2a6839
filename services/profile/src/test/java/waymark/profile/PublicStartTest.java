package waymark.profile;

import waymark.testing.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_ISSUER", "KEYCLOAK_PROFILE_SECRET");
    }
}
