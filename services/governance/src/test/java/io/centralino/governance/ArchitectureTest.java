package io.centralino.governance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.centralino.testkit.ArchitectureRules;
import io.centralino.web.ProblemType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// How this service is put together.
class ArchitectureTest {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.centralino.governance");

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.of("io.centralino.governance").verify();
    }

    @Test
    void hasTwoHalvesThatKnowNothingOfOneAnother() {
        noClasses()
                .that()
                .resideInAPackage("..registry..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..ledger..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("..ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..registry..")
                .check(CODE);
    }

    @Test
    void countsInPlainJava() {
        classes()
                .that()
                .haveNameMatching(
                        ".*\\.(OpeningHours|Hours|Span|Definition|Definitions|Volumes|Rates|Count|Unit|Question|ContactRow)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.centralino.governance..")
                .check(CODE);
    }

    @Test
    void documentsEveryProblem() throws ClassNotFoundException {
        var root = Path.of(System.getProperty("centralino.root", "../.."), "docs/problems");
        var problems = CODE.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .toList();
        assertThat(problems).isNotEmpty();
        for (var type : problems) {
            for (var constant : Class.forName(type.getName()).getEnumConstants()) {
                assertThat(root.resolve(((ProblemType) constant).slug() + ".md"))
                        .exists();
            }
        }
    }
}
