package io.centralino.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.hook.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in the bodies that WhatsApp sends.
class NoticesTest {

    private static final String MANY = """
            {"entry": [
              {"changes": [
                {"value": {"messages": [{"id": "wamid.a", "from": "39333"}, {"id": "wamid.b", "from_user_id": "IT.7", "from": "39444"}]}},
                {"value": {"statuses": [{"id": "wamid.c", "status": "sent"}, {"id": "wamid.c", "status": "read"}]}}]},
              {"changes": [{"field": "account_update", "value": {"event": "DISABLED_UPDATE"}}]}]}
            """;

    private static List<Notice> in(String body) {
        return Notices.in(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachEventHasItsNameItsThreadAndItsPlace() {
        var notices = in(MANY);

        assertThat(notices)
                .startsWith(
                        new Notice("message:wamid.a", "message", "39333", "/entry/0/changes/0/value/messages/0"),
                        new Notice("message:wamid.b", "message", "IT.7", "/entry/0/changes/0/value/messages/1"),
                        new Notice("status:wamid.c:sent", "status", "wamid.c", "/entry/0/changes/1/value/statuses/0"),
                        new Notice("status:wamid.c:read", "status", "wamid.c", "/entry/0/changes/1/value/statuses/1"))
                .hasSize(5);
        assertThat(notices.getLast()).returns("other", Notice::kind);
    }

    @Test
    void theSameBodyHasTheSameNames() {
        assertThat(in(MANY)).isEqualTo(in(MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "7",
                "[]",
                "{\"entry\": {\"changes\": 7}}",
                "{\"entry\": [{\"changes\": [{\"value\": {\"messages\": [7, null, {}]}}]}]}"
            })
    void whateverComesIsKeptUnderSomeName(String body) {
        assertThat(in(body))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.providerId()).matches("[!-~]{1,260}"));
    }
}
