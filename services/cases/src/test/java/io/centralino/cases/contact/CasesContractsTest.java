package io.centralino.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.centralino.cases.contact.ChannelsEvents.ContactClosed;
import io.centralino.cases.contact.ChannelsEvents.MessageReceived;
import io.centralino.cases.contact.ChannelsEvents.MessageSent;
import io.centralino.cases.contact.ContactFile.ContactOpened;
import io.centralino.cases.contact.RoutingEvents.ContactAssigned;
import io.centralino.cases.contact.RoutingEvents.ContactHandled;
import io.centralino.testkit.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What neighbours promise, read with the records that read it; what is promised here is checked wherever it is said.
class CasesContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    @ParameterizedTest
    @MethodSource
    void readWhatNeighboursSay(String owner, String event, Class<?> shape) {
        var example = Contracts.example(owner, event);

        Contracts.validateOpen(owner, event, example);
        assertThatCode(() -> assertThat(JSON.treeToValue(example.path("data"), shape))
                        .hasNoNullFieldsOrProperties())
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> readWhatNeighboursSay() {
        return Stream.of(
                Arguments.of("channels", "contact-opened", ContactOpened.class),
                Arguments.of("channels", "message-received", MessageReceived.class),
                Arguments.of("channels", "message-sent", MessageSent.class),
                Arguments.of("channels", "contact-closed", ContactClosed.class),
                Arguments.of("routing", "contact-assigned", ContactAssigned.class),
                Arguments.of("routing", "contact-handled", ContactHandled.class));
    }

    @Test
    void aMemberNobodyKnowsYetIsNoObstacle() {
        var example = Contracts.example("channels", "contact-opened");
        example.withObject("/data").put("mood", "sunny");

        Contracts.validateOpen("channels", "contact-opened", example);
        assertThatCode(() -> JSON.treeToValue(example.path("data"), ContactOpened.class))
                .doesNotThrowAnyException();
    }
}
