package io.centralino.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Reference data from the services that own it: organisations with their keys, grants, and whatever else a contract
/// names.
///
/// Where the service under test is running, grants and keys return once it knows of them.
public final class States {
    private States() {}

    /// An open organisation with keys of its own.
    ///
    /// @param kind `tenant` or `vendor`
    public static void organisation(String id, String kind, String name) {
        var look = Json.MAPPER.createObjectNode();
        look.put("id", id).put("kind", kind).put("name", name).put("state", "open");
        look.put("mark", name.substring(0, 2).toUpperCase(Locale.ROOT)).put("colour", "#792F67");
        look.put("locale", "it-IT").put("timeZone", "Europe/Rome");
        publish("governance.organisation-state", id, id, look);
        keys(id);
    }

    /// A fresh key for each purpose; made once per organisation and JVM.
    public static void keys(String organisation) {
        for (var purpose : List.of("personal", "vault")) {
            Keys.publishOnce(organisation, purpose);
        }
    }

    /// Replaces what the subject may do in the organisation.
    public static void grant(UUID subject, String organisation, String... roles) {
        var names = Stream.of(roles).map(role -> role.toLowerCase(Locale.ROOT)).toList();
        publish(
                "governance.grant-state",
                organisation,
                subject.toString(),
                Map.of("subject", subject.toString(), "organisation", organisation, "roles", names));
        Running.untilGranted(subject, organisation, names);
    }

    public static void revoke(UUID subject, String organisation) {
        gone("governance.grant-state", organisation, subject.toString());
        Running.untilGranted(subject, organisation, List.of());
    }

    /// How a thing stands now: `publish("routing.queue-state", "banca-aurora", "pagamenti", queue)`; the data keeps its
    /// contract.
    public static void publish(String topic, String organisation, String id, Object data) {
        var dot = topic.indexOf('.');
        var key = organisation + "/" + id;
        Topics.say(Topics.fact(topic.substring(0, dot), topic.substring(dot + 1), key, organisation, data));
    }

    public static void gone(String topic, String organisation, String id) {
        Topics.say(topic, organisation + "/" + id, (String) null);
    }

    /// The `personal` member of a fact, sealed as its owner would.
    public static String seal(String tenant, Object personal) {
        keys(tenant);
        return Keys.seal(tenant, personal);
    }
}
