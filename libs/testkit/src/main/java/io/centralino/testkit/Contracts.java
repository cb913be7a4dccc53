package io.centralino.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The contracts folder, as producers and consumers test against it.
public final class Contracts {
    private static final String VERSION = "v1";
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new AnnotationKeyword("history"))
            .build();
    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contracts() {}

    /// For producers: what leaves the house is as its contract says, and carries nothing the contract does not name.
    ///
    /// @param cloudEvent the whole event as it was published
    public static void validate(String owner, String event, JsonNode cloudEvent) {
        validate(owner, event, true, cloudEvent);
    }

    /// As a consumer sees it: members the contract does not name are fine.
    public static void validateOpen(String owner, String event, JsonNode cloudEvent) {
        validate(owner, event, false, cloudEvent);
    }

    /// The published example: a fixture that a consumer's own record must be able to read.
    public static ObjectNode example(String owner, String event) {
        return Json.object(text(root().resolve(owner).resolve(event).resolve(VERSION + ".example.json")));
    }

    /// Every contract as `<owner>/<event>`.
    public static List<String> all() {
        var root = root();
        try (var files = Files.walk(root, 3)) {
            return files.filter(file -> file.endsWith(VERSION + ".example.json"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.substring(0, file.lastIndexOf('/')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it is true for seconds only: a signal is not numbered, and its contract says so.
    static boolean isSignal(String owner, String event) {
        var place = root().resolve(owner).resolve(event).resolve(VERSION + ".schema.json");
        return Json.object(text(place)).at("/properties/sequence/const").asInt(-1) == 0;
    }

    static Path root() {
        var property = "centralino.root";
        var root = Objects.requireNonNull(System.getProperty(property), property + " says where the project is");
        return Path.of(root, "contracts");
    }

    private static void validate(String owner, String event, boolean strict, JsonNode cloudEvent) {
        // The references of a schema are relative to its place, which it keeps even where it was made strict.
        var place = root().resolve(owner).resolve(event).resolve((strict ? "strict" : VERSION) + ".schema.json");
        var errors = SCHEMAS.computeIfAbsent(place, path -> schema(path, strict))
                .validate(
                        Json.write(cloudEvent),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError("Not what contracts/%s/%s/%s promises: %s%n%s"
                    .formatted(owner, event, VERSION, errors, cloudEvent.toPrettyString()));
        }
    }

    private static Schema schema(Path place, boolean strict) {
        var schema = Json.object(text(place.resolveSibling(VERSION + ".schema.json")));
        if (strict) {
            close(schema);
        }
        return SchemaRegistry.withDefaultDialect(
                        DIALECT, registry -> registry.schemas(uri -> text(Path.of(URI.create(uri)))))
                .getSchema(SchemaLocation.of(place.toUri().toString()), Json.write(schema), InputFormat.JSON);
    }

    /// Closes every object that names its members; a member may still be named by a schema it refers to.
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("unevaluatedProperties", false);
            }
            object.forEach(Contracts::close);
        } else if (schema instanceof ArrayNode array) {
            array.forEach(Contracts::close);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("There is no contract " + file, e);
        }
    }
}
