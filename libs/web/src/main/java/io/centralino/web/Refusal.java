package io.centralino.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The domain says no, in words for a person and facts for a program.
public class Refusal extends RuntimeException {
    private final ProblemType type;
    private final Map<String, Object> facts;

    public Refusal(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    public Refusal(ProblemType type, @Nullable String detail, Map<String, Object> facts) {
        super(detail, null, false, false);
        this.type = type;
        this.facts = facts;
    }

    /// The one answer to everything that does not exist or is not the caller's; it tells them no difference.
    public static Refusal notFound() {
        return new Refusal(WebProblem.NOT_FOUND, null, Map.of());
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
