package io.centralino.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.centralino.quality.organisation.Organisation;
import io.centralino.testkit.Contracts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What neighbours promise, read with the records that read it; what is promised here is checked wherever it is said.
class SurveyContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @MethodSource
    void readWhatNeighboursSay(String owner, String event, Class<?> shape, String absent) {
        var example = Contracts.example(owner, event);

        Contracts.validateOpen(owner, event, example);
        assertThatCode(() -> assertThat(JSON.treeToValue(example.path("data"), shape))
                        .hasNoNullFieldsOrPropertiesExcept(absent))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> readWhatNeighboursSay() {
        return Stream.of(
                Arguments.of("channels", "contact-opened", ChannelsEvents.ContactOpened.class, ""),
                Arguments.of("channels", "contact-closed", ChannelsEvents.ContactClosed.class, "successorId"),
                Arguments.of("channels", "survey-sent", ChannelsEvents.SurveySent.class, ""),
                Arguments.of("routing", "contact-handled", RoutingEvents.ContactHandled.class, ""),
                Arguments.of("cases", "contact-identified", CasesEvents.ContactIdentified.class, ""),
                Arguments.of("knowledge", "answer-used", KnowledgeEvents.AnswerUsed.class, ""),
                Arguments.of("governance", "organisation-state", Organisation.class, ""));
    }
}
