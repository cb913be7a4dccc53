package io.centralino.workforce;

import io.centralino.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void isAsTheHouseHasIt() {
        ArchitectureRules.of("io.centralino.workforce")
                .pure("interval", "estimate", "staffing")
                .verify();
    }
}
