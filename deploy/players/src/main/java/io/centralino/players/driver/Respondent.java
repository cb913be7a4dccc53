package io.centralino.players.driver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Somebody who follows the link of a survey and says how it was, as a browser would.
public final class Respondent {

    private final Door door;

    public Respondent(Door door) {
        this.door = door;
    }

    /// @param link as it stands in the invitation
    /// @param rating 1 to 5
    public Answer answer(String link, int rating, String comment) {
        return door.post(
                URI.create(link).getPath(),
                "rating=%d&comment=%s".formatted(rating, URLEncoder.encode(comment, StandardCharsets.UTF_8)));
    }
}
