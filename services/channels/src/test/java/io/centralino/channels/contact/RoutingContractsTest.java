package io.centralino.channels.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.testkit.Contracts;
import org.junit.jupiter.api.Test;

/// What we hear from routing can be read with our own records.
class RoutingContractsTest {

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void whoHasAContact() throws JsonProcessingException {
        for (var event : new String[] {"contact-assigned", "contact-released"}) {
            var example = Contracts.example("routing", event);
            var read = json.treeToValue(example.path("data"), RoutingFacts.Assigned.class);

            assertThat(read.contactId())
                    .hasToString(example.at("/data/contactId").asText());
            assertThat(read.agentId()).hasToString(example.at("/data/agentId").asText());
        }
    }

    @Test
    void whatTheAgentSawOfIt() throws JsonProcessingException {
        var example = Contracts.example("routing", "contact-handled");
        var read = json.treeToValue(example.path("data"), RoutingFacts.Handled.class);

        assertThat(read.contactId()).hasToString(example.at("/data/contactId").asText());
        assertThat(read.lastMessageSequence())
                .isEqualTo(example.at("/data/lastMessageSequence").asInt());
    }
}
