package io.centralino.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each service is there, is watched, begins when it can and ends when it has finished.
class RunningServiceTest {

    @ParameterizedTest
    @EnumSource
    void everyModuleOfTheHouseIsDeployedAndNothingElse(Overlay overlay) {
        assertThat(overlay.services().map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(Repository.services().stream()
                        .map(folder -> folder.getFileName().toString())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyDatabaseIsMigratedByAJob(Overlay overlay) {
        assertThat(overlay.of("Job").map(Manifest::name))
                .containsExactlyInAnyOrderElementsOf(Repository.services().stream()
                        .filter(folder -> Repository.settings(
                                        folder.getFileName().toString())
                                .containsKey("quarkus.flyway.migrate-at-start"))
                        .map(folder -> "migrate-" + folder.getFileName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void itListensWhereItsServiceAndItsSettingsSay(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(deployment -> {
            var name = deployment.name();
            var service = overlay.named("Service", name);
            var port = deployment
                    .containers()
                    .getFirst()
                    .at("/ports/0/containerPort")
                    .asInt();
            assertThat(Repository.settings(name).getProperty("quarkus.http.port"))
                    .isEqualTo("${PORT:%d}".formatted(port));
            assertThat(service.at("/spec/ports/0/port").asInt()).isEqualTo(port);
            assertThat(deployment.podLabels())
                    .containsEntry(
                            "app.kubernetes.io/name",
                            service.at("/spec/selector/app.kubernetes.io~1name").asText());
            assertThat(overlay.of("ServiceAccount").map(Manifest::name))
                    .contains(deployment.pod().path("serviceAccountName").asText());
        });
    }

    @ParameterizedTest
    @EnumSource
    void itIsAskedWhetherItStartedLivesAndIsReady(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(deployment -> {
            var container = deployment.containers().getFirst();
            Stream.of("started startupProbe", "live livenessProbe", "ready readinessProbe")
                    .map(words -> words.split(" "))
                    .forEach(words -> {
                        var probe = container.path(words[1]).path("httpGet");
                        assertThat(probe.path("path").asText()).isEqualTo("/q/health/" + words[0]);
                        assertThat(Manifest.list(container.path("ports")))
                                .anyMatch(port -> port.path("name").equals(probe.path("port")));
                    });
        });
        assertThat(overlay.of("StatefulSet"))
                .allSatisfy(part -> assertThat(part.containers())
                        .allMatch(container -> container.has("startupProbe")
                                && container.has("livenessProbe")
                                && container.has("readinessProbe")));
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatItNeedsAndWhatItMayUse(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .as("%s", workload)
                        .allSatisfy(container -> Stream.of("requests", "limits")
                                .forEach(bound -> assertThat(container
                                                .path("resources")
                                                .path(bound)
                                                .fieldNames())
                                        .toIterable()
                                        .contains("cpu", "memory"))));
    }

    @ParameterizedTest
    @EnumSource
    void itsImageIsNamedExactly(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .extracting(container -> container.path("image").asText())
                        .as("%s", workload)
                        .allMatch(image -> image.matches("[a-z0-9./-]+(:[a-z0-9.-]+|@sha256:[0-9a-f]{64})"))
                        .noneMatch(image -> image.endsWith(":latest")));
    }

    @ParameterizedTest
    @EnumSource
    void theJobOfADatabaseRunsTheReleaseOfItsService(Overlay overlay) {
        assertThat(overlay.of("Job")).allSatisfy(job -> {
            var service = overlay.named("Deployment", job.name().replace("migrate-", ""));
            assertThat(job.containers().getFirst().path("image"))
                    .isEqualTo(service.containers().getFirst().path("image"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDrainedNodeTakesOnePodOfItAtATime(Overlay overlay) {
        assertThat(overlay.services()).allSatisfy(deployment -> {
            var budget = overlay.named("PodDisruptionBudget", deployment.name());
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
            assertThat(deployment.podLabels())
                    .containsEntry(
                            "app.kubernetes.io/name",
                            budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                                    .asText());
            assertThat(Manifest.list(deployment.pod().path("topologySpreadConstraints")))
                    .hasSize(2)
                    .allMatch(
                            spread -> spread.path("whenUnsatisfiable").asText().equals("ScheduleAnyway"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRollOutNeverHasFewerAndTheEndHasTimeEnough(Overlay overlay) {
        var relay = 7;
        assertThat(overlay.services()).allSatisfy(deployment -> {
            var container = deployment.containers().getFirst();
            var before = container.at("/lifecycle/preStop/sleep/seconds").asInt();
            var requests = Integer.parseInt(overlay.environment(container)
                    .getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "")
                    .replace("s", ""));
            assertThat(before).isPositive();
            assertThat(deployment.pod().path("terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(before + requests + relay);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(1))
                    .isZero();
        });
    }

    @Test
    void inProductionTwoOfEachAreThere() {
        assertThat(Overlay.PRODUCTION.services()).allSatisfy(deployment -> {
            var scaled = Overlay.PRODUCTION.all().stream()
                    .filter(scaler ->
                            scaler.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
                    .findFirst();
            if (scaled.isPresent()) {
                var scaler = scaled.get();
                var least = scaler.at("/spec/minReplicas")
                        .asInt(scaler.at("/spec/minReplicaCount").asInt());
                assertThat(least).as("%s", scaler).isGreaterThanOrEqualTo(2);
                assertThat(deployment.at("/spec/replicas").isMissingNode()).isTrue();
            } else {
                assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2);
            }
        });
    }

    @Test
    void everyFolderOfTheBaseIsInTheBase() {
        assertThat(Repository.folders(Repository.K8S.resolve("base")))
                .allMatch(folder -> Files.exists(folder.resolve("kustomization.yaml")));
    }
}
