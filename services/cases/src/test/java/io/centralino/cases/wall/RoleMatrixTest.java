package io.centralino.cases.wall;

import io.centralino.testkit.RoleMatrixCheck;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Somebody of each role tries everything there is.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RoleMatrixTest {

    @Test
    void isAnsweredAsTheOperationSays() {
        new RoleMatrixCheck("io.centralino.cases", "banca-ruoli").verify();
    }
}
