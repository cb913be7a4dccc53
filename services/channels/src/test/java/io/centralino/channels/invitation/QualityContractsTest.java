package io.centralino.channels.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.centralino.testkit.Contracts;
import org.junit.jupiter.api.Test;

/// What quality promises, read as we read it.
class QualityContractsTest {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void whomToAskHowItWent() throws JsonProcessingException {
        var example = Contracts.example("quality", "survey-invited");

        Contracts.validateOpen("quality", "survey-invited", example);
        assertThat(json.treeToValue(example.path("data"), QualityFacts.Invited.class))
                .hasNoNullFieldsOrProperties();
        assertThat(example.path("personal").isTextual()).isTrue();
    }
}
