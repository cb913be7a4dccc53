package io.centralino.players.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word that names its tenant and its operation, planted in everything a driver says.
///
/// Wherever it turns up it tells whose it is. It is made of letters, so that nothing takes it for a card number.
public record Canary(String tenant, String op) {

    /// The same in Java and in PostgreSQL.
    public static final String PATTERN = "~([a-z][a-z0-9-]+)~([a-z]+)~";

    private static final Pattern ANY = Pattern.compile(PATTERN);

    /// All that sing in a text.
    public static List<Canary> in(String text) {
        var heard = new ArrayList<Canary>();
        var matcher = ANY.matcher(text);
        // Neighbours may share no tilde: each match ends with its own.
        while (matcher.find()) {
            heard.add(new Canary(matcher.group(1), matcher.group(2)));
        }
        return heard;
    }

    @Override
    public String toString() {
        return "~" + tenant + "~" + op + "~";
    }
}
