package io.centralino.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.testkit.Contracts;
import org.junit.jupiter.api.Test;

/// What instances of this service hear from one another can be read with our own records.
class ChannelsContractsTest {

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void whoIsWriting() throws JsonProcessingException {
        var example = Contracts.example("channels", "typing").path("data");
        var read = json.treeToValue(example, ChannelsFacts.Typing.class);

        assertThat(read.conversationId())
                .hasToString(example.path("conversationId").asText());
        assertThat(read.by()).isEqualTo("agent");
        assertThat(read.agentId()).hasToString(example.path("agentId").asText());
    }
}
