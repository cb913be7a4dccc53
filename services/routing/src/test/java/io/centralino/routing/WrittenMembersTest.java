package io.centralino.routing;

import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.WrittenMembersCheck;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// The members that anybody may write, over all operations of the API document.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WrittenMembersTest {

    @Test
    void areNoneThatTheServiceDecides() {
        new WrittenMembersCheck(
                        "/api/v1/me/presence reason",
                        "/api/v1/{org}/offers/{id}/refusal reason",
                        "/api/v1/{org}/work/{contactId}/release reason",
                        "/api/v1/{org}/agents/{personId} tenant")
                .verify();
    }
}
