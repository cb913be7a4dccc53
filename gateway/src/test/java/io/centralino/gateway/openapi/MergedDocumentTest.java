package io.centralino.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.gateway.openapi.MergedDocument.Collision;
import io.centralino.gateway.route.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedDocumentTest {

    private static final String CUSTOMERS = document("/api/v1/{org}/customers", "Body", "string");
    private static final String QUEUES = document("/api/v1/{org}/queues", "Body", "integer");

    private final MergedDocument merged = new MergedDocument();

    @Test
    void holdsThePathsOfEveryService() {
        merged.add(Upstream.CASES, json(CUSTOMERS));
        merged.add(Upstream.ROUTING, json(QUEUES));

        assertThat(merged.json().path("paths").fieldNames())
                .toIterable()
                .containsExactly("/api/v1/{org}/customers", "/api/v1/{org}/queues");
    }

    @Test
    void keepsSchemasOfOneNameApart() {
        merged.add(Upstream.CASES, json(CUSTOMERS));
        merged.add(Upstream.ROUTING, json(QUEUES));

        var schemas = merged.json().at("/components/schemas");
        assertThat(schemas.at("/Body/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/RoutingBody/type").asText()).isEqualTo("integer");
        assertThat(merged.json()
                        .at("/paths/~1api~1v1~1{org}~1queues/get/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/RoutingBody");
    }

    @Test
    void sharesASchemaThatIsTheSame() {
        merged.add(Upstream.CASES, json(CUSTOMERS));
        merged.add(Upstream.ROUTING, json(document("/api/v1/{org}/queues", "Body", "string")));

        assertThat(merged.json().at("/components/schemas").size()).isEqualTo(1);
    }

    @Test
    void refusesAResourceOfAnotherService() {
        assertThatExceptionOfType(Collision.class)
                .isThrownBy(() -> merged.add(Upstream.ROUTING, json(CUSTOMERS)))
                .withMessageContaining("customers")
                .withMessageContaining("CASES");
    }

    @Test
    void refusesAResourceTheDoorDoesNotKnow() {
        assertThatExceptionOfType(Collision.class)
                .isThrownBy(
                        () -> merged.add(Upstream.CASES, json(document("/api/v1/{org}/novelties", "Body", "string"))));
    }

    @Test
    void refusesAPathOutsideTheApi() {
        assertThatExceptionOfType(Collision.class)
                .isThrownBy(() -> merged.add(Upstream.CASES, json(document("/customers", "Body", "string"))));
    }

    @Test
    void isWrittenFromWhatTheServicesLeft(@TempDir Path folder) throws IOException {
        var left = folder.resolve("services/cases/target/openapi/openapi.json");
        Files.createDirectories(left.getParent());
        Files.writeString(left, CUSTOMERS);

        MergeDocuments.main(
                folder.resolve("services").toString(),
                folder.resolve("out/merged.json").toString());

        assertThat(Files.readString(folder.resolve("out/merged.json"))).contains("/api/v1/{org}/customers");
    }

    private static String document(String path, String schema, String type) {
        return """
                {"openapi":"3.1.0","paths":{"%s":{"get":{"schema":{"$ref":"#/components/schemas/%s"}}}},
                 "components":{"schemas":{"%s":{"type":"%s"}}}}""".formatted(path, schema, schema, type);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
