package io.centralino.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.centralino.gateway.route.RouteTable;
import io.centralino.gateway.route.Upstream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The services' API documents as one.
///
/// A resource has one owner over the whole suite: a path that two services write, or that the door would carry to
/// another service than the one that wrote it, is an error. Schemas are private to their service; where two services
/// use one name for different things, the later one is published under its service's name.
final class MergedDocument {

    private static final String SCHEMAS = "#/components/schemas/";

    private final RouteTable routes = new RouteTable();
    private final TreeMap<String, JsonNode> paths = new TreeMap<>();
    private final TreeMap<String, JsonNode> schemas = new TreeMap<>();
    private final ObjectNode securitySchemes = JsonNodeFactory.instance.objectNode();

    void add(Upstream service, JsonNode document) {
        var renamed = new HashMap<String, String>();
        var own = document.path("components").path("schemas");
        own.properties().forEach(schema -> {
            var known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                renamed.put(schema.getKey(), nameOf(service) + schema.getKey());
            }
        });
        own.properties()
                .forEach(schema -> schemas.put(
                        renamed.getOrDefault(schema.getKey(), schema.getKey()), rewritten(schema.getValue(), renamed)));
        document.path("components")
                .path("securitySchemes")
                .properties()
                .forEach(scheme -> securitySchemes.set(scheme.getKey(), scheme.getValue()));
        document.path("paths").properties().forEach(path -> {
            check(service, path.getKey());
            paths.put(path.getKey(), rewritten(path.getValue(), renamed));
        });
    }

    JsonNode json() {
        var merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "Centralino").put("version", "v1");
        paths.forEach(merged.putObject("paths")::set);
        var components = merged.putObject("components");
        schemas.forEach(components.putObject("schemas")::set);
        components.set("securitySchemes", securitySchemes);
        return merged;
    }

    private void check(Upstream service, String path) {
        if (paths.containsKey(path)) {
            throw new Collision("%s is written by %s and by another service".formatted(path, service));
        }
        var steps = path.split("/", -1);
        if (steps.length < 5 || !path.startsWith("/api/v1/")) {
            throw new Collision("%s of %s does not start with /api/v1/{org}/".formatted(path, service));
        }
        var owner = routes.ownerOf(steps[3], steps[4]).orElse(null);
        if (owner != service) {
            throw new Collision("%s is written by %s, but the door carries it to %s".formatted(path, service, owner));
        }
    }

    private static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(member -> copy.set(
                                member.getKey(),
                                member.getKey().equals("$ref")
                                        ? reference(member.getValue().asText(), renamed)
                                        : rewritten(member.getValue(), renamed)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(rewritten(element, renamed)));
                yield copy;
            }
            default -> node;
        };
    }

    private static TextNode reference(String to, Map<String, String> renamed) {
        var name = to.startsWith(SCHEMAS) ? renamed.get(to.substring(SCHEMAS.length())) : null;
        return TextNode.valueOf(name == null ? to : SCHEMAS + name);
    }

    private static String nameOf(Upstream service) {
        var name = service.name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// Two services want the same name, or one wants a name that is not its own.
    static final class Collision extends RuntimeException {
        Collision(String what) {
            super(what);
        }
    }
}
