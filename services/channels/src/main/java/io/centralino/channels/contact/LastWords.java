package io.centralino.channels.contact;

import io.centralino.channels.conversation.Conversation;

/// What agents have written in a conversation and hold back: it is said before its contact closes.
public interface LastWords {

    /// In the transaction at hand, which has the conversation locked.
    void say(Conversation conversation);
}
