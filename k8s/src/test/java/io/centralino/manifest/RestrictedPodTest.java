package io.centralino.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the level `restricted` of Pod Security asks of a pod, and what we ask beyond it.
class RestrictedPodTest {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @EnumSource
    void everyPodIsRestricted(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            var pod = workload.pod();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as("%s runs as nobody's root", workload)
                    .isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt())
                    .as("%s has a user", workload)
                    .isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as("%s is filtered", workload)
                    .isEqualTo("RuntimeDefault");
            assertThat(pod)
                    .as("%s keeps out of its node", workload)
                    .noneMatch(field -> pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"));
            assertThat(Manifest.list(pod.path("volumes")))
                    .allSatisfy(volume -> assertThat(volume.fieldNames())
                            .toIterable()
                            .as("volume %s of %s", volume.path("name").asText(), workload)
                            .filteredOn(field -> !field.equals("name"))
                            .hasSize(1)
                            .isSubsetOf(VOLUMES));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyContainerGivesUpAllPrivileges(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .as("%s", workload)
                        .isNotEmpty()
                        .allSatisfy(container -> {
                            var security = container.path("securityContext");
                            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                                    .isFalse();
                            assertThat(security.path("privileged").asBoolean()).isFalse();
                            assertThat(Manifest.texts(security.at("/capabilities/drop")))
                                    .containsExactly("ALL");
                            assertThat(security.at("/capabilities/add").isMissingNode())
                                    .isTrue();
                            assertThat(container.at("/ports")).noneMatch(port -> port.has("hostPort"));
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void noPodSpeaksToTheClusterAndOursWriteNothingIntoTheirImage(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true))
                    .as("%s has a token of the cluster", workload)
                    .isFalse();
            if (!workload.kind().equals("StatefulSet")) {
                assertThat(workload.containers())
                        .allSatisfy(container -> assertThat(container
                                        .at("/securityContext/readOnlyRootFilesystem")
                                        .asBoolean())
                                .as("%s", workload)
                                .isTrue());
            }
        });
    }
}
