package io.centralino.manifest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every secret that is asked for comes from somewhere, and from no file of ours.
class SecretTest {

    @ParameterizedTest
    @EnumSource
    void noManifestHoldsASecret(Overlay overlay) {
        assertThat(overlay.of("Secret")).isEmpty();
        assertThat(overlay.of("ConfigMap")
                        .flatMap(map -> map.at("/data").properties().stream())
                        .filter(entry -> entry.getKey().contains("PASSWORD"))
                        .filter(entry -> !entry.getValue().asText().isEmpty()))
                .as("a password beside the settings, but for the demo's mail server")
                .allMatch(entry -> overlay == Overlay.LOCAL && entry.getKey().equals("MAIL_PASSWORD"));
    }

    @Test
    void inProductionEverySecretComesFromTheStore() {
        assertThat(Overlay.PRODUCTION
                        .of("ExternalSecret")
                        .map(secret -> secret.at("/spec/target/name").asText())
                        .collect(toSet()))
                .isEqualTo(wanted(Overlay.PRODUCTION));
    }

    @Test
    void onOneMachineEverySecretIsPrepared() throws IOException {
        var script = new ProcessBuilder(
                        Repository.K8S.resolve("overlays/local/prepare").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var prepared = Manifest.parse(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

        assertThat(prepared.stream()
                        .filter(one -> one.kind().equals("Secret"))
                        .map(Manifest::name)
                        .collect(toSet()))
                .isEqualTo(wanted(Overlay.LOCAL));
        assertThat(prepared).filteredOn(one -> one.kind().equals("Secret")).allSatisfy(secret -> {
            assertThat(secret.at("/stringData").elements())
                    .toIterable()
                    .allMatch(value -> value.asText().length() > 3);
            wantedKeys(Overlay.LOCAL, secret.name())
                    .forEach(key -> assertThat(secret.at("/stringData").has(key))
                            .as("%s has %s", secret, key)
                            .isTrue());
        });
        assertThat(prepared).anySatisfy(one -> {
            assertThat(one.toString()).isEqualTo("ConfigMap realm");
            assertThat(one.at("/data/realm.json").asText()).contains("\"realm\": \"centralino\"");
        });
    }

    private static Set<String> wanted(Overlay overlay) {
        return references(overlay).map(Reference::name).collect(toSet());
    }

    private static List<String> wantedKeys(Overlay overlay, String name) {
        return references(overlay)
                .filter(reference ->
                        reference.name().equals(name) && !reference.key().isEmpty())
                .map(Reference::key)
                .toList();
    }

    /// Wherever an object names a secret by a field that every operator calls alike.
    private static Stream<Reference> references(Overlay overlay) {
        var fields = List.of("secretKeyRef", "secret", "passwordSecret", "usernameSecret");
        return overlay.all().stream()
                .flatMap(manifest -> fields.stream().flatMap(field -> manifest.node().findValues(field).stream()))
                .filter(JsonNode::isObject)
                .map(found -> new Reference(
                        found.path("name").asText(found.path("secretName").asText()),
                        found.path("key").asText(found.at("/items/0/key").asText())));
    }

    /// A secret somebody asks for, and which part of it.
    private record Reference(String name, String key) {}
}
