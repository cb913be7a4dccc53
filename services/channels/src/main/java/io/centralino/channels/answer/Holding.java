package io.centralino.channels.answer;

import io.centralino.channels.contact.Contacts;
import io.centralino.channels.contact.LastWords;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds answers back for some seconds, and gives them back to who asks in time. All of it with the conversation
/// locked, so that an answer leaves or is taken back, never both.
@ApplicationScoped
class Holding implements LastWords {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Messages messages;
    private final HeldAnswers held;
    private final Answers answers;

    Holding(Conversations conversations, Contacts contacts, Messages messages, HeldAnswers held, Answers answers) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.messages = messages;
        this.held = held;
        this.answers = answers;
    }

    /// Refuses what would be refused at once; afterwards it leaves, whatever becomes of the contact.
    ///
    /// @param clientId what the agent's screen calls this answer; said again, it is the answer that is held already
    HeldAnswer hold(
            UUID conversationId,
            UUID contactId,
            Answers.Agent agent,
            String text,
            @Nullable String clientId,
            int seconds) {
        var conversation = conversations.locked(conversationId).orElseThrow(Refusal::notFound);
        var contact = contacts.named(conversationId, contactId);
        if (clientId != null) {
            var before = held.calledByClient(conversationId, clientId);
            if (before.isPresent()) {
                return before.get();
            }
            if (messages.calledByClient(conversationId, clientId).isPresent()) {
                throw left();
            }
        }
        contact.letAnswer(agent.id());
        answers.needWayBack(conversation);
        var words = answers.words(conversation, text);
        var now = held.now();
        // Nobody overtakes: who waits behind a longer pause shares it, and is told so.
        var leaves = Stream.concat(
                        held.in(conversationId).stream().map(HeldAnswer::leavesAt), Stream.of(now.plusSeconds(seconds)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var answer = new HeldAnswer(contact, agent, words, clientId, now, leaves);
        held.persist(answer);
        return answer;
    }

    HeldAnswer takeBack(UUID conversationId, UUID id, UUID person) {
        var conversation = conversations.locked(conversationId).orElseThrow(Refusal::notFound);
        var answer = held.in(conversation.id(), id).orElseThrow(() -> gone(conversation.id(), id));
        if (!answer.isBy(person)) {
            throw new Refusal(AnswerProblem.NOT_YOUR_ANSWER, "Only who wrote an answer takes it back");
        }
        held.delete(answer);
        return answer;
    }

    /// Lets go what is due, in the transaction at hand.
    ///
    /// @return how many answers left
    int letGo(UUID conversationId) {
        return conversations
                .locked(conversationId)
                .map(conversation -> {
                    var now = held.now();
                    var due = held.in(conversationId).stream()
                            .filter(answer -> !answer.leavesAt().isAfter(now))
                            .toList();
                    answers.send(conversation, due);
                    return due.size();
                })
                .orElse(0);
    }

    /// All of them, due or not: the agent is done.
    @Override
    public void say(Conversation conversation) {
        answers.send(conversation, held.in(conversation.id()));
    }

    private Refusal gone(UUID conversation, UUID id) {
        return messages.findByIdOptional(id)
                .filter(message -> message.conversationId().equals(conversation))
                .filter(message -> message.direction() == Message.Direction.out)
                .map(message -> left())
                .orElseGet(Refusal::notFound);
    }

    private static Refusal left() {
        return new Refusal(AnswerProblem.ANSWER_LEFT, "It is a message of the conversation now");
    }
}
