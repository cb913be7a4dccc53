package io.centralino.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the network policies of an overlay let through between pods of its namespace, as a cluster would judge.
record Ways(Overlay overlay) {

    boolean open(Map<String, String> from, Map<String, String> to, int port) {
        return passes("Egress", "egress", "to", from, to, to, port) && lets(from, to, port);
    }

    /// Whether the receiver takes it, whatever the sender may do.
    boolean lets(Map<String, String> from, Map<String, String> to, int port) {
        return passes("Ingress", "ingress", "from", to, from, to, port);
    }

    /// Who is named by no policy of a direction is free in it; who is, may do what one of them allows.
    private boolean passes(
            String type,
            String rules,
            String peers,
            Map<String, String> judged,
            Map<String, String> other,
            Map<String, String> target,
            int port) {
        var policies = overlay.of("NetworkPolicy")
                .filter(policy -> Manifest.texts(policy.at("/spec/policyTypes")).contains(type))
                .filter(policy -> selects(policy.at("/spec/podSelector"), judged))
                .toList();
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> Manifest.list(policy.at("/spec").path(rules)).stream())
                        .anyMatch(rule -> allows(rule, peers, other, target, port));
    }

    private boolean allows(
            JsonNode rule, String peers, Map<String, String> other, Map<String, String> target, int port) {
        var toPeer = !rule.has(peers)
                || Manifest.list(rule.path(peers)).stream()
                        .anyMatch(peer -> !peer.has("namespaceSelector")
                                && !peer.has("ipBlock")
                                && selects(peer.path("podSelector"), other));
        var toPort = !rule.has("ports")
                || Manifest.list(rule.path("ports")).stream()
                        .map(one -> one.path("port"))
                        .anyMatch(one -> one.isInt() ? one.asInt() == port : named(target, one.asText(), port));
        return toPeer && toPort;
    }

    /// A port's name means what the pods that are reached call so.
    private boolean named(Map<String, String> target, String name, int port) {
        return overlay.workloads()
                .filter(workload -> workload.podLabels().equals(target))
                .flatMap(workload -> workload.containers().stream())
                .flatMap(container -> Manifest.list(container.path("ports")).stream())
                .anyMatch(one -> one.path("name").asText().equals(name)
                        && one.path("containerPort").asInt() == port);
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(wanted -> wanted.getValue().asText().equals(labels.get(wanted.getKey())))
                && Manifest.list(selector.path("matchExpressions")).stream()
                        .allMatch(one -> meets(one, labels.get(one.path("key").asText())));
    }

    private static boolean meets(JsonNode expression, @Nullable String value) {
        List<String> values = Manifest.texts(expression.path("values"));
        return switch (expression.path("operator").asText()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            default -> throw new AssertionError("not understood: " + expression);
        };
    }
}
