package io.centralino.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.parts.PartFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What the tenants of the demo know and how they judge: articles in both languages, ready texts, one evaluation form.
final class Library {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;

    Library() throws IOException {
        try (var in = Library.class.getResourceAsStream("/knowledge.json")) {
            if (in == null) {
                throw new PartFailed("knowledge.json is missing from the launcher");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String text() {
        return text;
    }

    List<Entry> entries() throws IOException {
        return StreamSupport.stream(JSON.readTree(text).spliterator(), false)
                .map(Entry::new)
                .toList();
    }

    /// By what the things of a list are told apart.
    static Set<String> names(JsonNode list) {
        var names = new HashSet<String>();
        list.path("items").forEach(one -> names.add(name(one)));
        return names;
    }

    private static String name(JsonNode thing) {
        return thing.path(thing.has("title") ? "title" : "name").asText();
    }

    /// One article, template or form of a tenant.
    record Entry(JsonNode said) {

        private static final String WHO = "admin";

        /// Where it stands with its like.
        String list() {
            return "/api/v1/%s/%s"
                    .formatted(said.path("org").asText(), said.path("kind").asText());
        }

        String name() {
            return Library.name(said.path("body"));
        }

        JsonNode reading() {
            return request("GET", list());
        }

        JsonNode writing() {
            return JSON.createObjectNode()
                    .put("method", "POST")
                    .put("path", list())
                    .put("as", WHO)
                    .set("body", said.path("body"));
        }

        /// An article is read only once it is in force; the other kinds are so at once.
        Optional<JsonNode> publishing(String id) {
            return said.path("kind").asText().equals("articles")
                    ? Optional.of(request("POST", "%s/%s/versions/1/publish".formatted(list(), id)))
                    : Optional.empty();
        }

        private static JsonNode request(String method, String path) {
            return JSON.createObjectNode()
                    .put("method", method)
                    .put("path", path)
                    .put("as", WHO)
                    .set("body", JSON.createObjectNode());
        }
    }
}
