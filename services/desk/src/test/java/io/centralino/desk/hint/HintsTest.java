package io.centralino.desk.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.desk.hint.Audience.Holders;
import io.centralino.desk.hint.Audience.Person;
import io.centralino.testkit.Contracts;
import io.centralino.web.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The published examples are about one contact, from its opening to its end.
class HintsTest {
    private static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String BANK = "banca-aurora";
    private static final Holders SUPERVISORS = new Holders(BANK, Role.SUPERVISOR);

    private final Hints hints = new Hints();

    @Test
    void anOfferConcernsItsAgentAndThoseWhoSupervise() {
        var told = after("routing/offer-made");

        assertThat(told).extracting(Hint::type).containsExactly("offer", "figures");
        assertThat(told).extracting(Hint::audience).containsExactly(new Person(BANK, GIULIA), SUPERVISORS);
        assertThat(told.getFirst().frame())
                .containsEntry("reason", "longest idle among the able")
                .containsKeys("offerId", "contactId", "queueId", "medium", "madeAt", "expiresAt")
                .doesNotContainKey("receipt");
    }

    @Test
    void aMessageOfAContactInHandConcernsItsHolderAlone() {
        after("routing/contact-assigned");

        var told = after("channels/message-received");

        assertThat(told).extracting(Hint::audience).containsExactly(new Person(BANK, GIULIA));
        assertThat(told.getFirst().frame()).containsEntry("direction", "in").containsEntry("sequence", 1L);
    }

    @Test
    void aMessageOfAContactThatWaitsConcernsNobodyYet() {
        after("channels/contact-opened");

        assertThat(after("channels/message-received")).isEmpty();
        assertThat(after("cases/contact-identified")).isEmpty();
    }

    @Test
    void aMessageOfAContactOlderThanThisInstanceConcernsAllAgentsOfTheTenant() {
        assertThat(after("channels/message-received"))
                .extracting(Hint::audience)
                .containsExactly(new Holders(BANK, Role.AGENT));
    }

    @Test
    void aContactPutBackIsNobodysAgain() {
        after("routing/contact-assigned");
        after("routing/contact-released");

        assertThat(after("channels/message-received")).isEmpty();
    }

    @Test
    void aParkedContactStaysItsAgents() {
        after("routing/contact-assigned");

        assertThat(after("routing/contact-parked"))
                .extracting(Hint::type, Hint::audience)
                .containsExactly(tuple("parked", new Person(BANK, GIULIA)), tuple("figures", SUPERVISORS));
        assertThat(after("channels/message-received"))
                .extracting(Hint::audience)
                .containsExactly(new Person(BANK, GIULIA));
        assertThat(after("routing/contact-resumed").getFirst().frame()).containsKey("cause");
    }

    @Test
    void aNoteConcernsWhoHoldsTheContact() {
        after("routing/contact-assigned");

        assertThat(after("cases/note-written").getFirst())
                .returns("note", Hint::type)
                .returns(new Person(BANK, GIULIA), Hint::audience)
                .satisfies(hint -> assertThat(hint.frame()).containsKey("customerId"));
    }

    @Test
    void aCustomerWhoWritesConcernsWhoHoldsTheContactAndAnAgentWhoWritesNobodyHere() {
        after("routing/contact-assigned");

        assertThat(typing("customer")).extracting(Hint::audience).containsExactly(new Person(BANK, GIULIA));
        assertThat(typing("agent")).isEmpty();
    }

    @Test
    void presenceConcernsThePersonAndTheVendorsSupervisors() {
        assertThat(after("routing/presence-changed"))
                .extracting(Hint::audience)
                .containsExactly(new Person("voxia", GIULIA), new Holders("voxia", Role.SUPERVISOR));
    }

    @Test
    void whatIsNotKnownConcernsNobody() {
        assertThat(hints.of(new Heard(null, null, null))).isEmpty();
        assertThat(hints.of(new Heard("centralino.routing.offer-made.v2", BANK, null)))
                .isEmpty();
        assertThat(hints.of(new Heard("centralino.", BANK, null))).isEmpty();
    }

    @Test
    void everyContractOfFactsIsReadWithoutHarm() {
        Contracts.all().stream()
                .filter(contract -> !contract.endsWith("-state"))
                .forEach(this::after);
    }

    private List<Hint> typing(String by) {
        var signal = Contracts.example("channels", "typing");
        signal.withObject("data").put("by", by);
        return hints.of(new ObjectMapper().convertValue(signal, Heard.class));
    }

    private List<Hint> after(String contract) {
        var owner = contract.substring(0, contract.indexOf('/'));
        var event = Contracts.example(owner, contract.substring(owner.length() + 1));
        return hints.of(new ObjectMapper().convertValue(event, Heard.class));
    }
}
