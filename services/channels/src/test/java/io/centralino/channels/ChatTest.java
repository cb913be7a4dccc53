package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.testkit.Topics;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Anna chats on the bank's page.
@WithParts
class ChatTest {

    private static final String SITE = "banca-aurora/sito";

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void herFirstMessageOpensAContact() {
        try (var anna = ChatClient.at(SITE)) {
            var ack = anna.written("m1", "Buongiorno, ho perso la carta");

            var contact = contact(anna);
            assertThat(ack.path("contactId").asText()).isEqualTo(contact.id().toString());
            assertThat(ack.path("sequence").asInt()).isEqualTo(1);
            var opened = contact.awaitFact("contact-opened").path("data");
            assertThat(opened.path("medium").asText()).isEqualTo("chat");
            assertThat(opened.path("language").asText()).isEqualTo("it");
            assertThat(contact.messages().getFirst()).containsEntry("text", "Buongiorno, ho perso la carta");
        }
    }

    @Test
    void whoOnlyLooksLeavesNoTrace() {
        try (var anna = ChatClient.at(SITE)) {
            Scene.as(Scene.ADA)
                    .get("/api/v1/{org}/conversations/{id}", AURORA, anna.conversation())
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void everyFrameSentThreeTimesIsOneMessage() {
        try (var anna = ChatClient.at(SITE)) {
            for (var i = 1; i <= 5; i++) {
                for (var times = 0; times < 3; times++) {
                    anna.write("m" + i, "Riga " + i);
                }
            }
            Awaitility.await().until(() -> anna.all("ack").size() == 15);

            assertThat(contact(anna).messages())
                    .extracting(message -> message.get("text"))
                    .containsExactly("Riga 1", "Riga 2", "Riga 3", "Riga 4", "Riga 5");
            assertThat(anna.all("ack").stream()
                            .map(ack -> ack.path("messageId").asText())
                            .distinct())
                    .hasSize(5);
        }
    }

    @Test
    void fromTwoSocketsAtOnceItIsStillOneMessage() {
        try (var anna = ChatClient.at(SITE);
                var hers = anna.again(0)) {
            IntStream.range(0, 8).parallel().forEach(i -> (i % 2 == 0 ? anna : hers).write("m1", "Una sola"));
            Awaitility.await()
                    .until(() -> anna.all("ack").size() + hers.all("ack").size() == 8);

            assertThat(contact(anna).messages()).hasSize(1);
        }
    }

    @Test
    void theAnswerIsThereWithoutAsking() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "C'è qualcuno?");

            contact(anna).answer("Certo, mi dica.");

            var shown = anna.await("message");
            assertThat(shown.path("text").asText()).isEqualTo("Certo, mi dica.");
            assertThat(shown.path("author").asText()).isEqualTo("Giulia Ferrante");
            assertThat(shown.path("direction").asText()).isEqualTo("out");
            assertThat(shown.path("sequence").asInt()).isEqualTo(2);
        }
    }

    @Test
    void afterABrokenConnectionShowsWhatWasMissedAndNothingTwice() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Un momento, entro in galleria");
            var contact = contact(anna);
            anna.breaks();
            contact.answer("Aspetto.");
            contact.answer("Ci sono ancora.");

            try (var back = anna.again(1)) {
                back.written("m1", "Un momento, entro in galleria");
                back.written("m2", "Eccomi");
                contact.answer("Bene.");
                back.await(frame -> frame.path("text").asText().equals("Bene."));

                assertThat(back.conversation()).isEqualTo(anna.conversation());
                assertThat(back.all("message"))
                        .extracting(frame -> frame.path("text").asText())
                        .containsExactly("Aspetto.", "Ci sono ancora.", "Bene.");
                assertThat(contact.messages())
                        .extracting(message -> message.get("sequence"))
                        .containsExactly(1, 2, 3, 4, 5);
            }
        }
    }

    @Test
    void herWordsComeBackToAPageThatForgotThem() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Prima");
            try (var back = anna.again(0)) {
                var shown = back.await("message");
                assertThat(shown.path("direction").asText()).isEqualTo("in");
                assertThat(shown.path("clientId").asText()).isEqualTo("m1");
            }
        }
    }

    @Test
    void aTokenOpensNoConversationButItsOwn() {
        try (var anna = ChatClient.at(SITE);
                var mallory = new ChatClient()) {
            anna.written("m1", "Il mio segreto");
            mallory.say(Map.of(
                    "type", "hello", "account", SITE, "token", anna.token().replaceFirst("^.", "X"), "after", 0));

            assertThat(mallory.await("problem").path("problem").path("type").asText())
                    .isEqualTo("/problems/unauthorized");
            assertThat(mallory.awaitClosed()).isEqualTo(1008);
            assertThat(mallory.all("message")).isEmpty();
        }
    }

    @Test
    void aTokenOfOneTenantIsNothingToAnother() {
        try (var anna = ChatClient.at(SITE);
                var mallory = new ChatClient()) {
            anna.written("m1", "Il mio segreto");
            mallory.say(Map.of("type", "hello", "account", "teleorbita/sito", "token", anna.token()));

            assertThat(mallory.await("problem").path("problem").path("type").asText())
                    .isEqualTo("/problems/unauthorized");
        }
    }

    @Test
    void unknownAccountsAreAllTheSame() {
        var answers = Stream.of("banca-aurora/nessuno", "nessuno/sito", "banca-aurora/posta", "Non un account!")
                .map(account -> {
                    try (var client = new ChatClient()) {
                        client.say(Map.of("type", "hello", "account", account));
                        return client.await("problem").toString();
                    }
                })
                .distinct();
        assertThat(answers).singleElement().asString().contains("/problems/not-found");
    }

    @Test
    void aVisitorWhoLeavesUnansweredHasAbandoned() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Lasci stare");
            var contact = contact(anna);
            anna.say(Map.of("type", "end"));

            anna.await("closed");
            assertThat(contact.awaitFact("contact-closed")
                            .path("data")
                            .path("reason")
                            .asText())
                    .isEqualTo("abandoned");
            assertThat(contact.shown().getString("state")).isEqualTo("closed");
        }
    }

    @Test
    void aVisitorWhoComesBackInTimeHasNot() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Un attimo");
            var contact = contact(anna);
            anna.breaks();
            try (var back = anna.again(1)) {
                // Another visitor leaves later: when that is noticed, Anna's absence would have been, too.
                try (var other = ChatClient.at(SITE)) {
                    other.written("m1", "Vado");
                    other.breaks();
                    contact(other).awaitClosed();
                }
                assertThat(contact.shown().getString("state")).isEqualTo("open");
                back.written("m2", "Eccomi");
            }
        }
    }

    @Test
    void whoWasAnsweredHasNotAbandoned() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "Grazie comunque");
            var contact = contact(anna);
            contact.answer("Prego");
            anna.breaks();
            try (var other = ChatClient.at(SITE)) {
                other.written("m1", "Vado");
                other.breaks();
                contact(other).awaitClosed();
            }

            assertThat(contact.shown().getString("state")).isEqualTo("open");
        }
    }

    @Test
    void afterTheEndANewMessageIsANewContactOfTheSameConversation() {
        try (var anna = ChatClient.at(SITE)) {
            var first = anna.written("m1", "Una domanda");
            var contact = contact(anna);
            contact.answer("Una risposta");
            contact.handled(2);
            anna.await("closed");

            var second = anna.written("m2", "Un'altra domanda");

            assertThat(second.path("contactId").asText())
                    .isNotEqualTo(first.path("contactId").asText());
            assertThat(second.path("sequence").asInt()).isEqualTo(3);
            assertThat(Topics.said("channels", "contact-opened", anna.conversation()))
                    .hasSize(2);
        }
    }

    @Test
    void aCardNumberIsGoneBeforeAnybodyReadsIt() {
        try (var anna = ChatClient.at(SITE)) {
            anna.written("m1", "La carta è 5555 5555 5555 4444");

            assertThat(contact(anna).messages().getFirst()).containsEntry("text", "La carta è [card ••4444]");
        }
    }

    static Work.Contact contact(ChatClient client) {
        var conversation = UUID.fromString(client.conversation());
        var opened = Topics.await("channels", "contact-opened", client.conversation());
        return new Work.Contact(
                AURORA, UUID.fromString(opened.path("data").path("contactId").asText()), conversation);
    }
}
