package io.centralino.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one operation is called with what belongs to another organisation.
///
/// `ForeignCase.with("id", someQueueOfTheOther).body("{\"name\": \"Fibra\"}")`: each value stands for `{name}` in path,
/// query and body. A case without values belongs to an operation that names no thing, a list or a creation.
public record ForeignCase(
        Map<String, String> foreign, String query, @Nullable String body, boolean chosenByCaller) {

    /// An operation that names nothing but the organisation.
    public static ForeignCase plain() {
        return new ForeignCase(Map.of(), "", null, false);
    }

    public static ForeignCase with(String name, Object idOfTheOther) {
        return plain().and(name, idOfTheOther);
    }

    public ForeignCase and(String name, Object idOfTheOther) {
        var all = new LinkedHashMap<>(foreign);
        all.put(name, idOfTheOther.toString());
        return new ForeignCase(all, query, body, chosenByCaller);
    }

    /// With its question mark: `?identity={value}`.
    public ForeignCase query(String query) {
        return new ForeignCase(foreign, query, body, chosenByCaller);
    }

    /// A body that would be taken if everything in it were the caller's own.
    public ForeignCase body(String json) {
        return new ForeignCase(foreign, query, json, chosenByCaller);
    }

    /// The caller chooses the id in its own organisation, where the other's may be free: create or replace.
    public ForeignCase chosen() {
        return new ForeignCase(foreign, query, body, true);
    }

    /// The same call with ids that nobody has.
    ForeignCase madeUp() {
        var all = new LinkedHashMap<String, String>();
        foreign.forEach((name, id) -> all.put(name, madeUp(id)));
        return new ForeignCase(all, query, body, chosenByCaller);
    }

    String fill(String template) {
        var filled = template;
        for (var value : foreign.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String madeUp(String id) {
        try {
            UUID.fromString(id);
            return UUID.randomUUID().toString();
        } catch (IllegalArgumentException slug) {
            return id.matches("\\d+") ? "987654321" : "nobody-has-this";
        }
    }
}
