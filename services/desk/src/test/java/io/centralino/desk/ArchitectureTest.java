package io.centralino.desk;

import io.centralino.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void isAsTheHouseHasIt() {
        ArchitectureRules.of("io.centralino.desk").verify();
    }
}
