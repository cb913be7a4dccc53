package io.centralino.governance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The members that anybody may write, over all operations of the API document.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class WrittenMembersTest {
    /// What a service decides, or the path: never the body.
    static final Set<String> NOBODYS = Set.of(
            "tenantId",
            "tenant",
            "organisation",
            "id",
            "role",
            "status",
            "owner",
            "createdAt",
            "since",
            "secret",
            "reason",
            "lease",
            "attempts");

    @Test
    void areNoneThatTheServiceDecides() throws JsonProcessingException {
        var document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());

        var written = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue()) {
                members(document, operation.path("requestBody"), new HashSet<>())
                        .forEach(member -> written.add(path.getKey() + " " + member));
            }
        }

        assertThat(written).contains("/api/v1/{org}/webhooks url", "/api/v1/{org}/alerts threshold");
        // Whoever opens a house says which.
        written.removeIf("/api/v1/{org}/openings organisation"::equals);
        assertThat(written).noneMatch(member -> NOBODYS.contains(member.substring(member.indexOf(' ') + 1)));
    }

    /// The names of all members under a place in the document, references followed.
    static List<String> members(JsonNode document, JsonNode place, Set<String> seen) {
        var names = new ArrayList<String>();
        var reference = place.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            names.addAll(members(document, document.at(reference.substring(1)), seen));
        }
        place.path("properties").fieldNames().forEachRemaining(names::add);
        place.forEach(inner -> names.addAll(members(document, inner, seen)));
        return names;
    }
}
