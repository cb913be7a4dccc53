package io.centralino.quality;

import io.centralino.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void isAsTheHouseHasIt() {
        ArchitectureRules.of("io.centralino.quality").pure("score").verify();
    }
}
