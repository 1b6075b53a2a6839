package waymark.profile;

import waymark.testing.service.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_ISSUER", "KEYCLOAK_PROFILE_SECRET");
    }
}
