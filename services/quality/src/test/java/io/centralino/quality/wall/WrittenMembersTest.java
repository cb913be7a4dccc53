package io.centralino.quality.wall;

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
        new WrittenMembersCheck("/api/v1/{org}/evaluation-forms id", "/api/v1/{org}/evaluation-forms/{id} id").verify();
    }
}
