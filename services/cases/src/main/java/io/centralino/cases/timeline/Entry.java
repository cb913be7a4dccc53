package io.centralino.cases.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a customer, about to be written down.
///
/// Kind and "about" name it: the same thing heard again is the same entry.
public final class Entry {

    final String kind;
    final String about;
    final Instant at;

    @Nullable
    UUID customer;

    @Nullable
    UUID conversation;

    @Nullable
    UUID contact;

    @Nullable
    UUID message;

    @Nullable
    UUID note;

    @Nullable
    UUID matter;

    @Nullable
    UUID actor;

    @Nullable
    String medium;

    @Nullable
    String detail;

    private Entry(String kind, String about, Instant at) {
        this.kind = kind;
        this.about = about;
        this.at = at;
    }

    public static Entry of(String kind, Object about, Instant at) {
        return new Entry(kind, about.toString(), at);
    }

    public Entry customer(UUID whose) {
        customer = whose;
        return this;
    }

    public Entry conversation(UUID in) {
        conversation = in;
        return this;
    }

    public Entry contact(@Nullable UUID during) {
        contact = during;
        return this;
    }

    public Entry message(UUID which) {
        message = which;
        return this;
    }

    public Entry note(UUID which) {
        note = which;
        return this;
    }

    public Entry matter(UUID of) {
        matter = of;
        return this;
    }

    public Entry actor(@Nullable UUID person) {
        actor = person;
        return this;
    }

    public Entry medium(@Nullable String by) {
        medium = by;
        return this;
    }

    public Entry detail(@Nullable String more) {
        detail = more;
        return this;
    }
}
