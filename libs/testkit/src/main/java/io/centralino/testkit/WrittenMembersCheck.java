package io.centralino.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Goes through all that anybody may write, over all operations of the running service: what the service itself
/// decides, or the path says, is none of it.
///
/// ```java
/// new WrittenMembersCheck("/api/v1/{org}/cases/{id} status").verify();
/// ```
public final class WrittenMembersCheck {
    private static final Set<String> NOBODYS = Set.of(
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

    private final JsonNode document = Door.ofTest().document();
    private final List<String> given;

    /// @param given members of such a name that are the caller's to say all the same, each behind its path
    public WrittenMembersCheck(String... given) {
        this.given = List.of(given);
    }

    public void verify() {
        var written = new TreeSet<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue()) {
                members(path.getKey(), operation.path("requestBody"), new HashSet<>(), written);
            }
        }
        if (!written.containsAll(given)) {
            throw new AssertionError("Nobody can write one of " + given + ", only " + written);
        }
        written.removeAll(given);
        written.removeIf(member -> !NOBODYS.contains(member.substring(member.indexOf(' ') + 1)));
        if (!written.isEmpty()) {
            throw new AssertionError("Whoever calls decides what is the service's:\n" + String.join("\n", written));
        }
    }

    private void members(String path, JsonNode place, Set<String> seen, Set<String> written) {
        var reference = place.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference)) {
            members(path, document.at(reference.substring(1)), seen, written);
        }
        place.path("properties").fieldNames().forEachRemaining(name -> written.add(path + " " + name));
        place.forEach(inner -> members(path, inner, seen, written));
    }
}
