package io.centralino.workforce.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.centralino.testkit.Contracts;
import io.centralino.workforce.history.ChannelsEvents.ContactClosed;
import io.centralino.workforce.history.RoutingEvents.ContactAssigned;
import io.centralino.workforce.history.RoutingEvents.ContactHandled;
import io.centralino.workforce.history.RoutingEvents.ContactQueued;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What neighbours promise, read with the records that read it; what is promised here is checked where it is said.
class HistoryContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    @ParameterizedTest
    @MethodSource
    void readsWhatNeighboursSay(String owner, String event, Class<?> shape) {
        var example = Contracts.example(owner, event);
        example.withObject("/data").put("mood", "sunny");

        Contracts.validateOpen(owner, event, example);
        assertThatCode(() -> assertThat(JSON.treeToValue(example.path("data"), shape))
                        .hasNoNullFieldsOrProperties())
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> readsWhatNeighboursSay() {
        return Stream.of(
                Arguments.of("channels", "contact-closed", ContactClosed.class),
                Arguments.of("routing", "contact-queued", ContactQueued.class),
                Arguments.of("routing", "contact-assigned", ContactAssigned.class),
                Arguments.of("routing", "contact-handled", ContactHandled.class));
    }
}
