package io.centralino.governance.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.governance.ledger.contact.ContactStory;
import io.centralino.testkit.Contracts;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the ledger reads in the published examples of the facts it hears.
class GovernanceContractsTest {
    static final List<String> COUNTED = List.of(
            "channels/contact-opened",
            "channels/contact-closed",
            "routing/contact-queued",
            "routing/offer-made",
            "routing/contact-assigned",
            "routing/contact-released",
            "routing/contact-handled",
            "cases/contact-identified");

    @TestFactory
    List<DynamicTest> readsTheExample() {
        return COUNTED.stream()
                .map(contract -> DynamicTest.dynamicTest(contract, () -> {
                    var example = example(contract);
                    var told = ContactStory.told(example.path("type").asText(), example.path("data"));
                    assertThat(told).isPresent();
                    assertThat(told.orElseThrow().contactId())
                            .hasToString(example.path("correlationid").asText());
                }))
                .toList();
    }

    @Test
    void keepsEveryOtherFactWithoutReadingIt() {
        for (var contract : Contracts.all()) {
            if (contract.matches("(channels|routing|cases|governance)/.*")
                    && !contract.endsWith("-state")
                    && !COUNTED.contains(contract)) {
                var example = example(contract);
                assertThat(ContactStory.told(example.path("type").asText(), example.path("data")))
                        .as(contract)
                        .isEmpty();
            }
        }
    }

    static ObjectNode example(String contract) {
        var slash = contract.indexOf('/');
        return Contracts.example(contract.substring(0, slash), contract.substring(slash + 1));
    }
}
