package io.centralino.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each way that a setting names is open, and no other.
class WayTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|,)([a-z][a-z-]*):([0-9]{2,5})");

    @ParameterizedTest
    @EnumSource
    void everyAddressOfASettingCanBeReached(Overlay overlay) {
        var ways = new Ways(overlay);
        Stream.concat(overlay.services(), overlay.of("Job"))
                .forEach(workload -> overlay.environment(workload.containers().getFirst())
                        .forEach((variable, value) -> ADDRESS.matcher(value)
                                .results()
                                .filter(address -> !address.group(1).equals("localhost"))
                                .forEach(address -> assertThat(ways.open(
                                                workload.podLabels(),
                                                target(overlay, address.group(1)),
                                                Integer.parseInt(address.group(2))))
                                        .as("%s to %s in %s", workload, value, overlay)
                                        .isTrue())));
    }

    @ParameterizedTest
    @EnumSource
    void nobodySpeaksToASiblingOrToADatabaseThatIsNotHis(Overlay overlay) {
        var ways = new Ways(overlay);
        overlay.services().forEach(from -> {
            overlay.services()
                    .filter(to -> !from.name().equals("gateway") && !from.equals(to))
                    .forEach(to -> assertThat(ways.open(from.podLabels(), to.podLabels(), port(to)))
                            .as("%s to %s in %s", from, to, overlay)
                            .isFalse());
            if (!overlay.environment(from.containers().getFirst()).containsKey("DB_URL")) {
                assertThat(ways.open(from.podLabels(), Map.of("cnpg.io/cluster", "postgres"), 5432))
                        .as("%s to PostgreSQL in %s", from, overlay)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerReachesTheDoorAlone(Overlay overlay) {
        var ways = new Ways(overlay);
        assertThat(overlay.services())
                .allSatisfy(to -> assertThat(ways.lets(Map.of("app", "stranger"), to.podLabels(), port(to)))
                        .as("a stranger to %s in %s", to, overlay)
                        .isEqualTo(to.name().equals("gateway")));
    }

    private static int port(Manifest deployment) {
        return deployment.containers().getFirst().at("/ports/0/containerPort").asInt();
    }

    /// The labels of the pods behind a name; an operator's service is known by what its pods bear.
    private static Map<String, String> target(Overlay overlay, String name) {
        var byOperators = Map.of(
                "postgres-rw", Map.of("cnpg.io/cluster", "postgres"),
                "kafka-kafka-bootstrap", Map.of("strimzi.io/cluster", "kafka"),
                "keycloak", Map.of("app", "keycloak"));
        var known = byOperators.get(name);
        return known == null
                ? Stream.concat(overlay.of("Deployment"), overlay.of("StatefulSet"))
                        .filter(workload -> workload.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing is called " + name))
                        .podLabels()
                : known;
    }
}
