package io.centralino.channels.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The way customers write to an account.
public enum Medium {
    mail,
    chat,
    form,
    whatsapp,
    rest;

    @JsonValue
    public String word() {
        return name();
    }

    @JsonCreator
    static Medium of(String word) {
        return valueOf(word.toLowerCase(Locale.ROOT));
    }
}
