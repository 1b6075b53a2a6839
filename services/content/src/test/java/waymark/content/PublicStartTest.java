package waymark.content;

import waymark.testing.service.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_ISSUER");
    }
}
