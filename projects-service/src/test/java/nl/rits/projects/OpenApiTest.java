package nl.rits.projects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.rits.foundation.testing.PromisedApi;
import nl.rits.foundation.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiTest extends PromisedApi {}
