package waymark.quiz;

import waymark.testing.PublicStart;

class PublicStartTest extends PublicStart {
    PublicStartTest() {
        super("KEYCLOAK_ISSUER");
    }
}
