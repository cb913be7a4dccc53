package io.centralino.manifest;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server that reads strictly refuses what it does not know; so do these types.
class StrictFieldsTest {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 Secret", Secret.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("apps/v1 StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class));

    /// Kinds of operators that publish no types we could compile against; they stand in production only.
    private static final Set<String> UNTYPED = Set.of(
            "external-secrets.io/v1 ExternalSecret",
            "k8s.keycloak.org/v2alpha1 Keycloak",
            "kafka.strimzi.io/v1 Kafka",
            "kafka.strimzi.io/v1 KafkaNodePool",
            "keda.sh/v1alpha1 ScaledObject",
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 Database");

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                /// The types would keep what they do not know, and say nothing.
                @Override
                public @Nullable Boolean hasAnySetter(Annotated method) {
                    return false;
                }
            })
            .build();

    @ParameterizedTest
    @EnumSource
    void everyFieldIsKnownAndOfItsType(Overlay overlay) {
        for (var manifest : overlay.all()) {
            var type = TYPES.get(manifest.apiVersion() + " " + manifest.kind());
            if (type != null) {
                assertThatCode(() -> STRICT.treeToValue(manifest.node(), type))
                        .as("%s in %s", manifest, overlay)
                        .doesNotThrowAnyException();
            } else {
                assertThat(UNTYPED).contains(manifest.apiVersion() + " " + manifest.kind());
                assertThat(overlay).as("%s needs an operator", manifest).isEqualTo(Overlay.PRODUCTION);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingStandsOnceAndInTheNamespace(Overlay overlay) {
        assertThat(overlay.all().stream().collect(groupingBy(Manifest::toString)))
                .allSatisfy((name, same) -> assertThat(same).as(name).hasSize(1));
        assertThat(overlay.all())
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allSatisfy(manifest -> assertThat(
                                manifest.at("/metadata/namespace").asText())
                        .as("%s", manifest)
                        .isEqualTo("centralino"));
    }

    @ParameterizedTest
    @EnumSource
    void theNamespaceAllowsNothingThatIsNotRestricted(Overlay overlay) {
        assertThat(overlay.named("Namespace", "centralino")
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText())
                .isEqualTo("restricted");
    }
}
