package io.centralino.channels.answer;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Message;
import io.centralino.web.Refusal;
import java.util.Optional;
import java.util.Set;

/// How answers leave by one kind of channel. What all of them share (the queue, its order, trying again, saying what
/// became of it) is the sender's.
public interface Way {

    /// One word for programs.
    String name();

    Set<Medium> media();

    /// Whether the same answer sent twice is one answer at the other side.
    boolean mayRepeat();

    /// How many characters an answer may have.
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /// Why an answer could not reach this customer now, if so.
    Optional<Refusal> objection(Conversation conversation);

    /// Gives a new answer what it needs on this way, in the transaction that writes it.
    void address(Conversation conversation, Message message);

    /// Takes from the database all that sending needs.
    Parcel pack(Account account, Conversation conversation, Message message);

    /// An answer ready to leave; sending it needs no database.
    interface Parcel {
        Outcome send();
    }
}
