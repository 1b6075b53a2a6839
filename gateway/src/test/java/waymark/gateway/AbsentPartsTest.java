package waymark.gateway;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.TestInstance;
import waymark.testing.AbsentParts;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsentPartsTest extends AbsentParts implements Portal {}
