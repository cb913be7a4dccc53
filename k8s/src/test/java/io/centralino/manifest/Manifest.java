package io.centralino.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// One object as it would be sent to a cluster.
record Manifest(JsonNode node) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Manifest> parse(String text) {
        try (var parser = YAML.createParser(text);
                var nodes = YAML.<JsonNode>readValues(parser, JsonNode.class)) {
            var all = new ArrayList<Manifest>();
            nodes.forEachRemaining(node -> all.add(new Manifest(node)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kind() {
        return node.path("kind").asText();
    }

    String apiVersion() {
        return node.path("apiVersion").asText();
    }

    String name() {
        return node.at("/metadata/name").asText();
    }

    JsonNode at(String pointer) {
        return node.at(pointer);
    }

    /// The specification of the pods it makes; missing where it makes none.
    JsonNode pod() {
        return node.at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        var labels = new TreeMap<String, String>();
        node.at("/spec/template/metadata/labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    /// The containers of its pods, those that run first among them.
    List<JsonNode> containers() {
        var all = new ArrayList<>(list(pod().path("initContainers")));
        all.addAll(list(pod().path("containers")));
        return all;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
