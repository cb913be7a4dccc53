package io.centralino.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.centralino.testkit.fixture.Permitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {
    static final String FIXTURES = "io.centralino.testkit.fixture.";

    @Test
    void aServiceThatKeepsThemPasses() {
        assertThatCode(() -> verify("good", "match")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "cycle, form no cycles",
        "ending, no type is called Service",
        "prefix, no type is called Service",
        "neighbour, services do not import one another",
        "open, every operation says who is allowed",
        "hidden, every operation says who is allowed"
    })
    void aServiceThatBreaksOneFails(String service, String rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> verify(service))
                .withMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource({"impure, is plain Java", "clocked, is told the time", "good, failed to check any classes"})
    void aPurePackageThatIsNotFails(String service, String rule) {
        var pure = service.equals("good") ? "mtach" : "match";

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> verify(service, pure))
                .withMessageContaining(rule);
    }

    private static void verify(String service, String... pure) {
        var root = FIXTURES + service;
        ArchitectureRules.of(root, Permitted.class).pure(pure).verify(new ClassFileImporter().importPackages(root));
    }
}
