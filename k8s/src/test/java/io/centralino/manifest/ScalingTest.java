package io.centralino.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Who counts pods counts those of one service, and by what that service really hears.
class ScalingTest {
    private static final Pattern PARTITIONS = Pattern.compile("PARTITIONS = (\\d+);");

    @Test
    void noServiceIsCountedByTwo() {
        assertThat(scalers())
                .extracting(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .doesNotHaveDuplicates()
                .allSatisfy(name ->
                        assertThat(Overlay.PRODUCTION.named("Deployment", name)).isNotNull());
    }

    @Test
    void hearersAreCountedByGroupsAndTopicsTheyHear() {
        assertThat(Overlay.PRODUCTION.of("ScaledObject")).allSatisfy(scaler -> {
            var settings = Repository.settings(scaler.name());
            assertThat(Manifest.list(scaler.at("/spec/triggers"))).allSatisfy(trigger -> {
                var topic = trigger.at("/metadata/topic").asText();
                assertThat(settings.stringPropertyNames())
                        .anyMatch(name -> name.matches("mp\\.messaging\\.incoming\\..*\\.topics?")
                                && List.of(settings.getProperty(name).split(","))
                                        .contains(topic)
                                && settings.getProperty(name.replaceFirst("topics?$", "group.id"))
                                        .equals(trigger.at("/metadata/consumerGroup")
                                                .asText()));
            });
        });
    }

    @Test
    void thereAreNeverMoreHearersThanPartitions() {
        var broker =
                Repository.read(Repository.ROOT.resolve("libs/events/src/main/java/io/centralino/events/Broker.java"));
        var partitions = PARTITIONS.matcher(broker);

        assertThat(partitions.find()).isTrue();
        assertThat(Overlay.PRODUCTION.of("ScaledObject"))
                .allMatch(
                        scaler -> scaler.at("/spec/maxReplicaCount").asInt() <= Integer.parseInt(partitions.group(1)));
    }

    private static List<Manifest> scalers() {
        return Overlay.PRODUCTION.all().stream()
                .filter(manifest -> manifest.node().at("/spec").has("scaleTargetRef"))
                .toList();
    }
}
