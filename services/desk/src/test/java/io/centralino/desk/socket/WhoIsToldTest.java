package io.centralino.desk.socket;

import static io.centralino.desk.socket.People.BANK;
import static io.centralino.desk.socket.People.GIULIA;
import static io.centralino.desk.socket.People.MARCO;
import static io.centralino.desk.socket.People.PAOLO;
import static io.centralino.desk.socket.People.SARA;
import static io.centralino.desk.socket.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class WhoIsToldTest {
    private final UUID contact = UUID.randomUUID();

    @BeforeEach
    void grants() {
        States.grant(GIULIA, BANK, "agent");
        States.grant(PAOLO, BANK, "agent");
        States.grant(MARCO, TOWN, "agent");
        States.grant(SARA, BANK, "supervisor");
        try (var sara = Line.of(Tokens.of(SARA))) {
            Facts.untilHeard(sara, BANK, SARA);
        }
    }

    @Test
    void anOfferReachesItsAgentAndNobodyElse() {
        try (var giulia = Line.of(Tokens.of(GIULIA));
                var paolo = Line.of(Tokens.of(PAOLO));
                var marco = Line.of(Tokens.of(MARCO));
                var sara = Line.of(Tokens.of(SARA))) {
            Facts.say("routing", "offer-made", BANK, contact, GIULIA);
            Facts.say("routing", "offer-made", BANK, contact, PAOLO);
            Facts.say("routing", "offer-made", TOWN, contact, MARCO);

            assertThat(giulia.await(ofContact("offer")).path("tenant").asText()).isEqualTo(BANK);
            paolo.await(ofContact("offer"));
            marco.await(ofContact("offer"));
            sara.await("figures");
            for (var line : new Line[] {giulia, paolo, marco}) {
                assertThat(line.frames("offer")).hasSize(1);
                assertThat(line.frames("figures")).isEmpty();
            }
            assertThat(sara.frames("offer")).isEmpty();
            assertThat(sara.frames("figures"))
                    .allSatisfy(
                            frame -> assertThat(frame.path("tenant").asText()).isEqualTo(BANK));
        }
    }

    @Test
    void anOfferOfAnOrganisationWithoutGrantReachesNotEvenItsAgent() {
        try (var marco = Line.of(Tokens.of(MARCO))) {
            Facts.say("routing", "offer-made", BANK, contact, MARCO);
            Facts.say("routing", "offer-made", TOWN, contact, MARCO);

            assertThat(marco.await(ofContact("offer")).path("tenant").asText()).isEqualTo(TOWN);
            assertThat(marco.frames("offer")).hasSize(1);
        }
    }

    @Test
    void aMessageReachesWhoHoldsTheContact() {
        try (var giulia = Line.of(Tokens.of(GIULIA));
                var paolo = Line.of(Tokens.of(PAOLO))) {
            Facts.say("routing", "contact-assigned", BANK, contact, GIULIA);
            giulia.await(ofContact("assigned"));
            Facts.say("channels", "message-received", BANK, contact, GIULIA);

            assertThat(giulia.await(ofContact("message")).path("direction").asText())
                    .isEqualTo("in");
            assertThat(paolo.frames("message")).isEmpty();
            assertThat(giulia.frames().toString()).doesNotContain("personal", "receipt", "specversion");
        }
    }

    @Test
    void theHolderAloneSeesTheCustomerWrite() {
        try (var giulia = Line.of(Tokens.of(GIULIA));
                var paolo = Line.of(Tokens.of(PAOLO))) {
            Facts.say("routing", "contact-assigned", BANK, contact, GIULIA);
            giulia.await(ofContact("assigned"));
            Facts.say("channels", "typing", BANK, contact, GIULIA);

            assertThat(giulia.await("typing").path("conversationId").asText()).isNotEmpty();
            assertThat(paolo.frames("typing")).isEmpty();
        }
    }

    private Predicate<JsonNode> ofContact(String type) {
        return frame -> frame.path("type").asText().equals(type)
                && frame.path("contactId").asText().equals(contact.toString());
    }
}
