package io.centralino.routing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.centralino.testkit.Contracts;
import org.junit.jupiter.api.Test;

/// The published examples are read by the records that routing reads facts with.
class HeardContractsTest {
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void aContactsBeginning() throws Exception {
        var opened = read("channels", "contact-opened", ChannelEvents.ContactOpened.class);

        assertThat(opened)
                .hasNoNullFieldsOrProperties()
                .returns("posta", ChannelEvents.ContactOpened::accountId)
                .returns(1L, ChannelEvents.ContactOpened::firstSequence);
    }

    @Test
    void aMessage() throws Exception {
        assertThat(read("channels", "message-received", ChannelEvents.MessageReceived.class))
                .hasNoNullFieldsOrProperties()
                .returns(1L, ChannelEvents.MessageReceived::sequence);
    }

    @Test
    void aContactsEnd() throws Exception {
        assertThat(read("channels", "contact-closed", ChannelEvents.ContactClosed.class))
                .hasNoNullFieldsOrProperties()
                .returns("handled", ChannelEvents.ContactClosed::reason);
    }

    @Test
    void anIdentification() throws Exception {
        assertThat(read("cases", "contact-identified", CaseEvents.ContactIdentified.class))
                .hasNoNullFieldsOrProperties();
    }

    private <T> T read(String owner, String event, Class<T> shape) throws Exception {
        return json.treeToValue(Contracts.example(owner, event).path("data"), shape);
    }
}
