package io.centralino.manifest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One way to install the house, as kubectl renders it: its objects, and the jobs that run before a roll-out.
enum Overlay {
    LOCAL,
    PRODUCTION;

    private final List<Manifest> manifests;

    Overlay() {
        var folder = Repository.K8S.resolve("overlays").resolve(name().toLowerCase(Locale.ROOT));
        var all = Manifest.parse(Kubectl.kustomize(folder));
        all.addAll(Manifest.parse(Kubectl.kustomize(folder.resolve("migrations"))));
        manifests = List.copyOf(all);
    }

    List<Manifest> all() {
        return manifests;
    }

    Stream<Manifest> of(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Manifest named(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no %s %s".formatted(this, kind, name)));
    }

    /// The Deployments of our own services.
    Stream<Manifest> services() {
        return of("Deployment")
                .filter(manifest -> "centralino"
                        .equals(manifest.at("/metadata/labels/app.kubernetes.io~1part-of")
                                .asText()));
    }

    /// Whatever makes pods.
    Stream<Manifest> workloads() {
        return manifests.stream().filter(manifest -> !manifest.pod().isMissingNode());
    }

    /// Every variable that a container finds, with its value or, for a secret, where it comes from.
    Map<String, String> environment(JsonNode container) {
        var all = Manifest.list(container.path("envFrom")).stream()
                .map(from -> named("ConfigMap", from.at("/configMapRef/name").asText()))
                .flatMap(map -> map.at("/data").properties().stream())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
        for (var variable : container.path("env")) {
            var secret = variable.at("/valueFrom/secretKeyRef");
            all.put(
                    variable.path("name").asText(),
                    secret.isMissingNode()
                            ? variable.path("value").asText()
                            : "secret %s/%s"
                                    .formatted(
                                            secret.path("name").asText(),
                                            secret.path("key").asText()));
        }
        return all;
    }
}
