package io.centralino.desk.hint;

import java.util.Map;

/// One frame for some people: never a message's words, only what happened to which id.
///
/// @param frame as it travels, with its `type`
public record Hint(Audience audience, Map<String, Object> frame) {
    public String type() {
        return String.valueOf(frame.get("type"));
    }
}
