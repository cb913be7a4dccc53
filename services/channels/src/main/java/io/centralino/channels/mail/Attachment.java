package io.centralino.channels.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A file that came with a message, by what its sender calls it; the name is for showing only and never becomes a path.
///
/// @param state how far we have got with one that has to be fetched; absent where it came with the message itself
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        String name, String type, long size, @Nullable State state) {

    /// Whether it can be had.
    public enum State {
        pending,
        ready,
        failed
    }

    public Attachment(String name, String type, long size) {
        this(name, type, size, null);
    }
}
