package io.centralino.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    final ObjectNode offerMade = Contracts.example("routing", "offer-made");

    static List<String> all() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyExampleKeepsItsContract(String contract) {
        var parts = contract.split("/");

        Contracts.validate(parts[0], parts[1], Contracts.example(parts[0], parts[1]));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyContractIsInTheIndex(String contract) throws IOException {
        assertThat(Files.readString(Contracts.root().resolve("README.md")))
                .contains("[" + contract.replace('/', '.') + "](" + contract + "/v1.schema.json)");
    }

    @Test
    void noUndeclaredMemberLeavesTheHouse() {
        refuses(with(offerMade, "/data", "customerName"));
        refuses(with(offerMade, "", "personal"));
        refuses(with(offerMade, "/data/receipt", "salary"));
    }

    @Test
    void consumersTolerateWhatTheyDoNotKnow() {
        var later = with(with(offerMade, "/data", "colour"), "", "traceparent");

        assertThatCode(() -> Contracts.validateOpen("routing", "offer-made", later))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsRequiredIsThere() {
        var member = offerMade.deepCopy();
        ((ObjectNode) member.at("/data")).remove("agentId");
        refuses(member);

        var envelope = offerMade.deepCopy();
        envelope.remove("synthetic");
        refuses(envelope);
    }

    @Test
    void valuesAreAsPromised() {
        refuses(set(offerMade, "/data", "offerId", "17"));
        refuses(set(offerMade, "/data", "madeAt", "2026-11-23T08:15:00+01:00"));
        refuses(set(offerMade, "/data", "madeAt", "yesterdayZ"));
        refuses(set(offerMade, "", "tenant", "me"), "banca aurora");
        refuses(set(offerMade, "", "type", "centralino.routing.offer-closed.v1"));
        refuses(offerMade.deepCopy().put("sequence", "1"));
        refuses(offerMade.deepCopy().putNull("vendor"));
    }

    private static void refuses(ObjectNode event, String tenant) {
        refuses(event.deepCopy().put("tenant", tenant));
    }

    private static void refuses(ObjectNode event) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Contracts.validate("routing", "offer-made", event));
    }

    private static ObjectNode with(ObjectNode event, String parent, String member) {
        return set(event, parent, member, "Elena");
    }

    private static ObjectNode set(ObjectNode event, String parent, String member, String value) {
        var copy = event.deepCopy();
        ((ObjectNode) copy.at(parent)).put(member, value);
        return copy;
    }
}
