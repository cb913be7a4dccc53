package io.centralino.channels.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How a customer is asked, in their language where we speak it, else in English.
record Request(String subject, String text) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    static Request in(String language, String link, Instant until) {
        var locale = Locale.forLanguageTag(language);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZONE);
        return locale.getLanguage().equals("it")
                ? new Request(
                        "Com’è andata?",
                        "Com’è andata? Ce lo dica in pochi istanti: %s\nIl link vale fino al %s."
                                .formatted(link, day.withLocale(Locale.ITALIAN).format(until)))
                : new Request(
                        "How did it go?",
                        "How did it go? It takes a moment to tell us: %s\nThe link is good until %s."
                                .formatted(link, day.withLocale(Locale.UK).format(until)));
    }
}
