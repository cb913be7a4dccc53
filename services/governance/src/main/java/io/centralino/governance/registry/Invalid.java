package io.centralino.governance.registry;

import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Says which member of a body is not valid, where annotations cannot.
public final class Invalid {
    private Invalid() {}

    public static Refusal because(String member, String message) {
        return new Refusal(
                WebProblem.INVALID, null, Map.of("errors", List.of(Map.of("member", member, "message", message))));
    }

    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw because("timeZone", "must be a zone of the IANA database");
        }
    }
}
