package io.centralino.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.conversation.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who wrote, as far as WhatsApp says.
class WriterTest {

    private static final Identity NUMBER = new Identity("phone", "+393331234567");
    private static final Identity NAME = new Identity("bsuid", "IT.13491208655302741918");

    private static Writer of(String contacts, String message) {
        try {
            var json = new ObjectMapper();
            return Writer.of(json.readTree("{\"contacts\": " + contacts + "}"), json.readTree(message));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNumberIsInternationalAndAnsweredAsItCame() {
        var writer = of("[]", "{\"from\": \"393331234567\"}");

        assertThat(writer.identities()).isEqualTo(List.of(NUMBER));
        assertThat(writer.shown()).isEqualTo("+393331234567");
        assertThat(writer.answerTo()).isEqualTo("393331234567");
    }

    @Test
    void whoHasNoNumberIsAnsweredByTheNameTheyHaveHere() {
        var writer = of(
                "[{\"user_id\": \"IT.13491208655302741918\", \"profile\": {\"name\": \"Elena\", \"username\": \"elena.b\"}}]",
                "{\"from_user_id\": \"IT.13491208655302741918\"}");

        assertThat(writer.identities()).isEqualTo(List.of(NAME));
        assertThat(writer.name()).isEqualTo("Elena");
        assertThat(writer.shown()).isEqualTo("elena.b");
        assertThat(writer.answerTo()).isEqualTo("IT.13491208655302741918");
    }

    @Test
    void ofSeveralPeopleTheOneWhoWroteIsMeant() {
        var writer = of(
                "[{\"wa_id\": \"39444\", \"profile\": {\"name\": \"Rita\"}}, {\"wa_id\": \"393331234567\", \"user_id\": \"IT.13491208655302741918\", \"profile\": {\"name\": \"Elena\"}}]",
                "{\"from\": \"393331234567\"}");

        assertThat(writer.name()).isEqualTo("Elena");
        assertThat(writer.identities()).isEqualTo(List.of(NUMBER, NAME));
    }

    @Test
    void whoIsNotSaidIsNobody() {
        var writer = of("[]", "{\"from\": {\"$ne\": 1}}");

        assertThat(writer.identities()).isEmpty();
        assertThat(writer.answerTo()).isNull();
    }
}
