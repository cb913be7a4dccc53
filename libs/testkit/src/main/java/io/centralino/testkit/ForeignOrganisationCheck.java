package io.centralino.testkit;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Calls every operation of the running service with what belongs to another organisation, and compares the answer,
/// byte for byte, with that for something nobody has. An operation without a case is a fault.
///
/// ```java
/// new ForeignOrganisationCheck("banca-aurora", "teleorbita", Tokens.of(GIULIA), Tokens.of(NOBODY))
///         .operation("GET /api/v1/{org}/queues", ForeignCase.plain())
///         .operation("GET /api/v1/{org}/queues/{id}", ForeignCase.with("id", "guasti-fibra"))
///         .exempt("GET /api/v1/me/work", "answers from the caller's own grants")
///         .verify();
/// ```
public final class ForeignOrganisationCheck {
    private static final String NOBODY = "nobody-is-this";

    private final Map<String, ForeignCase> cases = new LinkedHashMap<>();
    private final Map<String, String> exempt = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Door door;
    private final String own;
    private final String other;
    private final String caller;
    private final String stranger;

    /// @param own where the caller holds every role the operations ask for
    /// @param other where the caller holds none, and where what the cases name really exists
    /// @param stranger a token of someone without any grant
    public ForeignOrganisationCheck(String own, String other, String caller, String stranger) {
        this(Door.ofTest(), own, other, caller, stranger);
    }

    ForeignOrganisationCheck(Door door, String own, String other, String caller, String stranger) {
        this.door = door;
        this.own = own;
        this.other = other;
        this.caller = caller;
        this.stranger = stranger;
    }

    /// @param operation method and path as in the OpenAPI document
    public ForeignOrganisationCheck operation(String operation, ForeignCase foreign) {
        cases.put(operation, foreign);
        return this;
    }

    /// An operation that names no organisation, and why nothing foreign can be asked of it. It still wants a token.
    public ForeignOrganisationCheck exempt(String operation, String reason) {
        exempt.put(operation, reason);
        return this;
    }

    public void verify() {
        var operations = door.operations();
        if (operations.isEmpty()) {
            faults.add("the OpenAPI document has no operation");
        }
        var known = new TreeSet<>(cases.keySet());
        known.addAll(exempt.keySet());
        known.removeAll(operations);
        known.forEach(gone -> faults.add(gone + ": has a case, but is no operation of the service"));
        for (var operation : operations) {
            if (exempt.containsKey(operation)) {
                wantsToken(operation, ForeignCase.plain());
            } else if (!cases.containsKey(operation)) {
                faults.add(operation + ": has no case for another organisation");
            } else {
                check(operation, cases.get(operation));
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("Another organisation shows:\n" + String.join("\n", faults));
        }
    }

    private void check(String operation, ForeignCase foreign) {
        wantsToken(operation, foreign);
        var unfilled = foreign.fill(path(operation)).replace("{org}", "").contains("{");
        if (unfilled || !operation.contains("{org}")) {
            faults.add(operation + ": its case does not fill the path, or the path names no organisation");
            return;
        }
        if (!foreign.foreign().isEmpty() && !foreign.chosenByCaller()) {
            same(operation, "another's id in the own organisation", foreign, caller, own, own);
        }
        same(operation, "another organisation", foreign, caller, other, NOBODY);
        same(operation, "any organisation, without a grant", foreign, stranger, other, NOBODY);
    }

    private void wantsToken(String operation, ForeignCase foreign) {
        var answer = call(operation, own, foreign, null);
        if (answer.status() != 401) {
            faults.add(operation + ": answers " + answer.status() + " without a token, not 401");
        }
    }

    private void same(String operation, String what, ForeignCase foreign, String token, String theirs, String nobodys) {
        var answer = call(operation, theirs, foreign, token);
        var madeUp = call(operation, nobodys, foreign.madeUp(), token);
        if (answer.status() != 404 || !answer.type().equals("/problems/not-found")) {
            faults.add("%s: %s is answered %d %s, not 404 /problems/not-found"
                    .formatted(operation, what, answer.status(), answer.body()));
        } else if (!answer.equals(madeUp)) {
            faults.add(
                    "%s: %s is answered %s, but one that does not exist %s".formatted(operation, what, answer, madeUp));
        }
    }

    private Answer call(String operation, String organisation, ForeignCase foreign, @Nullable String token) {
        var path = foreign.fill(path(operation).replace("{org}", organisation) + foreign.query());
        var body = foreign.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(foreign.fill(foreign.body()));
        // What is left unfilled must not stop the call; the fault is told elsewhere.
        var request = door.at(path.replaceAll("[{}]", "")).method(operation.substring(0, operation.indexOf(' ')), body);
        if (foreign.body() != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = door.send(request.build());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /// What a caller gets to see.
    private record Answer(int status, String contentType, String body) {
        String type() {
            try {
                return Json.read(body).path("type").asText();
            } catch (IllegalArgumentException notJson) {
                return "";
            }
        }
    }
}
