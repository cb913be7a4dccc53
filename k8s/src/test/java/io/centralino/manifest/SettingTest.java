package io.centralino.manifest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A setting that nobody reads is a mistake that nobody sees.
class SettingTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\s+[A-Za-z<>, ]+ ([a-z][A-Za-z]*)\\(\\);");

    /// What the framework itself offers to every service and no file of ours names.
    private static final Set<String> FRAMEWORK = Set.of(
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_DATASOURCE_ENGINE_JDBC_MAX_SIZE");

    @ParameterizedTest
    @EnumSource
    void everyVariableIsReadByItsService(Overlay overlay) {
        Stream.concat(overlay.services(), overlay.of("Job")).forEach(workload -> {
            var service = workload.name().replace("migrate-", "");
            var known = known(service);
            var own = ownSettings(service);
            assertThat(overlay.environment(workload.containers().getFirst()).keySet())
                    .as("%s in %s", workload, overlay)
                    .allMatch(variable ->
                            known.contains(variable) || own.matcher(variable).matches());
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoReadsAnAddressOrASecretIsGivenOne(Overlay overlay) {
        var places = Set.of(
                "KAFKA",
                "OIDC_URL",
                "OIDC_ISSUER",
                "DB_URL",
                "DB_PASSWORD",
                "DB_ENGINE_PASSWORD",
                "BLOBS",
                "REACH",
                "REGISTRY_SECRET");
        overlay.services().forEach(deployment -> {
            var wanted = variables(Repository.read(
                    Repository.module(deployment.name()).resolve("src/main/resources/application.properties")));
            wanted.removeIf(variable -> !places.contains(variable) && !variable.endsWith("_URL"));
            assertThat(overlay.environment(deployment.containers().getFirst()).keySet())
                    .as("%s in %s", deployment, overlay)
                    .containsAll(wanted);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anOrganisationReachesEveryServiceThatKeepsSomethingOfIt(Overlay overlay) {
        var keepers = new TreeSet<String>();
        overlay.services().forEach(deployment -> {
            if (overlay.environment(deployment.containers().getFirst()).containsKey("DB_URL")) {
                keepers.add(deployment.name());
            }
        });
        keepers.remove("governance");
        var registry = overlay.services()
                .filter(deployment -> deployment.name().equals("governance"))
                .findFirst()
                .orElseThrow();
        assertThat(overlay.environment(registry.containers().getFirst()).get("REACH"))
                .as("in %s", overlay)
                .isEqualTo(String.join(",", keepers));
    }

    @ParameterizedTest
    @EnumSource
    void noServiceMigratesOrHoldsTheOwnersPassword(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(deployment -> {
            var environment = overlay.environment(deployment.containers().getFirst());
            assertThat(environment).as("%s", deployment).doesNotContainKey("DB_OWNER_PASSWORD");
            if (Repository.settings(deployment.name()).containsKey("quarkus.flyway.migrate-at-start")) {
                assertThat(environment).as("%s", deployment).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            }
        });
    }

    private static Set<String> known(String service) {
        var known = new TreeSet<>(FRAMEWORK);
        Stream.concat(Stream.of(Repository.module(service)), Stream.of(Repository.ROOT.resolve("libs")))
                .flatMap(folder -> Repository.files(folder, ".properties").stream())
                .filter(file -> file.toString().contains("/src/main/"))
                .forEach(file -> known.addAll(variables(Repository.read(file))));
        Repository.settings(service).stringPropertyNames().stream()
                .map(SettingTest::variable)
                .forEach(known::add);
        return known;
    }

    /// The names of the service's own mapping: its prefix, and then groups and settings as the interface has them.
    private static Pattern ownSettings(String service) {
        var names = Repository.files(Repository.module(service).resolve("src/main"), "Config.java").stream()
                .map(Repository::read)
                .flatMap(source -> METHOD.matcher(source).results())
                .map(found -> variable(found.group(1)))
                .collect(joining("|"));
        return Pattern.compile("%s(_(%s))+".formatted(variable(service), names));
    }

    private static Set<String> variables(String text) {
        var found = new TreeSet<String>();
        VARIABLE.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
