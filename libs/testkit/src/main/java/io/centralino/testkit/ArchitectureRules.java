package io.centralino.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The few rules every service keeps: `ArchitectureRules.of("io.centralino.routing").pure("match").verify()`.
public final class ArchitectureRules {
    private static final String BANNED =
            "Service|Manager|Helper|Utils?|Impl|Dto|DTO|Mapper|Handler|Processor|Data|Info|Base";
    private static final String ENDPOINT = "jakarta.ws.rs.HttpMethod";

    private final String root;
    private final String allowed;
    private final List<String> pure = new ArrayList<>();

    private ArchitectureRules(String root, String allowed) {
        this.root = root;
        this.allowed = allowed;
    }

    /// @param root the service's root package
    public static ArchitectureRules of(String root) {
        return new ArchitectureRules(root, "io.centralino.web.Allowed");
    }

    static ArchitectureRules of(String root, Class<?> allowed) {
        return new ArchitectureRules(root, allowed.getName());
    }

    /// Feature packages that are plain Java: they know no framework, no database, no JSON and no clock.
    public ArchitectureRules pure(String... packages) {
        Stream.of(packages).map(name -> root + "." + name + "..").forEach(pure::add);
        return this;
    }

    public void verify() {
        verify(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root));
    }

    void verify(JavaClasses classes) {
        // ArchUnit fails a rule that finds nothing to judge, except where that is the usual thing.
        CompositeArchRule.of(noCycles())
                .and(endings())
                .and(neighbours())
                .and(permissions())
                .check(classes);
        for (var name : pure) {
            purity(name).check(classes);
            clock(name).check(classes);
        }
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .as("features of " + root + " form no cycles");
    }

    private ArchRule endings() {
        return classes()
                .should()
                .haveNameNotMatching(".*(" + BANNED + ")|.*[.$]Abstract[^.$]*")
                .as("no type is called Service, Manager, Helper and the like");
    }

    private ArchRule neighbours() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.centralino..")
                        .and(resideOutsideOfPackages(
                                root + "..",
                                "io.centralino.tenancy..",
                                "io.centralino.events..",
                                "io.centralino.inbox..",
                                "io.centralino.web..",
                                "io.centralino.blobs..",
                                allowed.substring(0, allowed.lastIndexOf('.')))))
                .as("services do not import one another");
    }

    private ArchRule permissions() {
        return methods()
                .that()
                .areMetaAnnotatedWith(ENDPOINT)
                .should()
                .beAnnotatedWith(allowed)
                .andShould()
                .bePublic()
                .allowEmptyShould(true)
                .as("every operation says who is allowed");
    }

    private ArchRule purity(String name) {
        var known = new ArrayList<>(pure);
        known.addAll(
                List.of(root, "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "java.io"));
        known.addAll(List.of("java.nio.charset", "java.security", "java.net", "org.jspecify..", "com.google.re2j.."));
        return classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new)))
                .as(name + " is plain Java");
    }

    private ArchRule clock(String name) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .as(name + " is told the time");
    }
}
