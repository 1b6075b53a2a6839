package waymark.recommendation;

import waymark.testing.service.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_ISSUER");
    }
}
