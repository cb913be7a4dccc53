package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.mail.Mails;
import io.centralino.testkit.Contracts;
import io.centralino.testkit.Topics;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What leaves the house is what contracts/channels promises, to the member.
@WithParts
class ContractsTest {

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    @Test
    void everythingWeSayKeepsItsContract() {
        var address = "contratti-" + UUID.randomUUID() + "@example.org";
        var subject = "Contratti " + UUID.randomUUID();
        Post.send(
                Mails.bytes("From: Anna <%s>\nSubject: %s\nMessage-ID: <%s@x.it>\n\nBuongiorno, ho una domanda.\n"
                        .formatted(address, subject, UUID.randomUUID())),
                "aurora@mail.localhost");
        var contact = Work.contactAbout(AURORA, subject);
        contact.answer("Dica.");
        Post.await(address, 1);
        contact.handled(2);
        contact.awaitFact("contact-closed");
        Awaitility.await().until(() -> !contact.facts("delivery-changed").isEmpty());
        Topics.await("channels.account-state", heard -> (AURORA + "/posta").equals(heard.key()));

        var facts = Topics.heard("channels.facts").stream()
                .map(Topics.Heard::event)
                .map(Objects::requireNonNull)
                .toList();
        facts.forEach(ContractsTest::keepsItsContract);
        Topics.heard("channels.account-state").stream()
                .map(Topics.Heard::event)
                .map(Objects::requireNonNull)
                .forEach(ContractsTest::keepsItsContract);
        assertThat(facts.stream().map(ContractsTest::name).collect(Collectors.toSet()))
                .contains("contact-opened", "message-received", "message-sent", "delivery-changed", "contact-closed");
        assertThat(facts).allSatisfy(fact -> assertThat(fact.toString()).doesNotContain(address, subject, "domanda"));
    }

    @Test
    void theNumbersOfAConversationsFactsHaveNoGap() {
        var byKey = Topics.heard("channels.facts").stream()
                .collect(Collectors.groupingBy(heard -> Objects.requireNonNull(heard.key())));

        byKey.values().forEach(facts -> {
            var numbers = facts.stream()
                    .map(heard -> Objects.requireNonNull(heard.event())
                            .path("sequence")
                            .asInt())
                    .distinct()
                    .toList();
            assertThat(numbers).isSorted().startsWith(1).hasSize(numbers.getLast());
        });
    }

    private static void keepsItsContract(JsonNode event) {
        Contracts.validate("channels", name(event), event);
    }

    private static String name(JsonNode event) {
        return event.path("type").asText().split("\\.")[2];
    }
}
