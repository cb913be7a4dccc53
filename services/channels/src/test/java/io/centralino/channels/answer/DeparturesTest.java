package io.centralino.channels.answer;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.Scene;
import io.centralino.channels.WithParts;
import io.centralino.channels.account.Account;
import io.centralino.channels.contact.Arrivals;
import io.centralino.channels.contact.Contacts;
import io.centralino.channels.conversation.Conversation;
import io.centralino.channels.conversation.Conversations;
import io.centralino.channels.conversation.Message;
import io.centralino.channels.conversation.Messages;
import io.centralino.events.Ids;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.Topics;
import io.centralino.web.Refusal;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several instances look for held answers that are due.
@WithParts
class DeparturesTest {

    private static final Answers.Agent GIULIA =
            new Answers.Agent(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Giulia Ferrante");

    @Inject
    Tenancy tenancy;

    @Inject
    Conversations conversations;

    @Inject
    Messages messages;

    @Inject
    Arrivals arrivals;

    @Inject
    Contacts contacts;

    @Inject
    Holding holding;

    @Inject
    HeldAnswers held;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    private List<Departures> others = List.of();

    @SuppressWarnings("NullAway.Init")
    DeparturesTest() {}

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @BeforeEach
    void threeMoreInstances() {
        others = Stream.generate(() -> new Departures(engine, tenancy, holding))
                .limit(3)
                .toList();
        others.forEach(one -> one.start(new StartupEvent()));
    }

    @AfterEach
    void stop() {
        others.forEach(one -> one.stop(new ShutdownEvent()));
    }

    @Test
    void eachAnswerLeavesOnceAndInOrder() {
        var all = Stream.generate(this::conversation).limit(15).toList();
        all.forEach(conversation -> hold(conversation, "Prima"));
        all.forEach(conversation -> hold(conversation, "Seconda"));

        Awaitility.await().until(() -> all.stream().noneMatch(this::holds));

        for (var conversation : all) {
            assertThat(tenancy.in(AURORA, () -> messages.after(conversation, 0, 10)))
                    .extracting(Message::text)
                    .containsExactly("Una domanda", "Prima", "Seconda");
            assertThat(Topics.said("channels", "message-sent", conversation.toString()))
                    .hasSize(2);
        }
    }

    @Test
    void anAnswerLeavesOrIsTakenBackAndNeverBoth() {
        var all = Stream.generate(this::conversation)
                .limit(30)
                .map(conversation -> hold(conversation, "Forse"))
                .toList();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> !holds(all.getFirst().conversationId()));

        var takenBack = ConcurrentHashMap.<UUID>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : all.reversed()) {
                threads.execute(() -> {
                    try {
                        tenancy.in(AURORA, () -> holding.takeBack(answer.conversationId(), answer.id(), GIULIA.id()));
                        takenBack.add(answer.id());
                    } catch (Refusal tooLate) {
                        assertThat(tooLate.type()).isEqualTo(AnswerProblem.ANSWER_LEFT);
                    }
                });
            }
        }
        Awaitility.await().until(() -> all.stream().noneMatch(answer -> holds(answer.conversationId())));

        for (var answer : all) {
            var left = tenancy.in(AURORA, () -> messages.findByIdOptional(answer.id()));
            assertThat(left.isPresent()).isNotEqualTo(takenBack.contains(answer.id()));
        }
    }

    private boolean holds(UUID conversation) {
        return tenancy.in(AURORA, () -> !held.in(conversation).isEmpty());
    }

    private HeldAnswer hold(UUID conversation, String text) {
        return tenancy.in(AURORA, () -> {
            var contact = contacts.openIn(conversation).orElseThrow();
            return holding.hold(conversation, contact.id(), GIULIA, text, null, 1);
        });
    }

    private UUID conversation() {
        return tenancy.in(AURORA, () -> {
            var account = conversations.getEntityManager().find(Account.class, new Account.Key(AURORA, "sito"));
            var conversation = new Conversation(
                    Ids.next(), account, new Conversation.Customer(null, null, null), null, Instant.now());
            conversations.persistAndFlush(conversation);
            arrivals.take(conversation, Arrivals.Arrival.of(Message.Words.of(null, "Una domanda"), null, null));
            return conversation.id();
        });
    }
}
