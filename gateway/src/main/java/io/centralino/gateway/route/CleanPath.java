package io.centralino.gateway.route;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one spelling of a path that may pass.
///
/// Two programs that read one path differently are how access rules get bypassed, so whatever could be read differently
/// (path parameters, empty and dot segments, encoded separators, double encoding) is refused here, for all services.
public final class CleanPath {

    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9/._~!$&'()*+,:@=-]|%[0-9A-Fa-f]{2})*");

    /// Encoded: control characters, `%`, `.`, `/`, `;`, `\`, DEL.
    private static final Pattern DISGUISED = Pattern.compile("%(?:[01].|25|2e|2f|3b|5c|7f)");

    private CleanPath() {}

    /// The path of a request target, or nothing where it is not clean.
    public static Optional<String> of(String target) {
        var end = target.indexOf('?');
        var path = end < 0 ? target : target.substring(0, end);
        if (!path.startsWith("/") || path.contains("//") || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        if (DISGUISED.matcher(path.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        for (var step : path.split("/", -1)) {
            // A trailing dot is dropped by some readers, a leading pair climbs.
            if (step.endsWith(".") || step.startsWith("..")) {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }
}
