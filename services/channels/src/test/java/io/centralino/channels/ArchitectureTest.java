package io.centralino.channels;

import io.centralino.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHouseRulesAreKept() {
        ArchitectureRules.of("io.centralino.channels").pure("text").verify();
    }
}
