package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import io.centralino.channels.hook.HookReader;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells the kinds of what WhatsApp sends apart.
@ApplicationScoped
class WhatsAppReader implements HookReader {

    private final Incoming messages;
    private final Statuses statuses;

    WhatsAppReader(Incoming messages, Statuses statuses) {
        this.messages = messages;
        this.statuses = statuses;
    }

    @Override
    public Medium medium() {
        return Medium.whatsapp;
    }

    @Override
    public Reading read(Account account, Event event) {
        var node = event.body().at(event.place());
        var value = around(event);
        if (!forAccount(account, value)) {
            return Reading.NOTHING;
        }
        return switch (event.kind()) {
            case Notices.MESSAGE -> messages.take(account, value, node, event.storedAt());
            case Notices.STATUS -> statuses.take(account, node);
            default -> Reading.NOTHING;
        };
    }

    @Override
    public Reading giveUp(Account account, Event event) {
        return event.kind().equals(Notices.MESSAGE)
                ? messages.giveUp(account, around(event), event.body().at(event.place()), event.storedAt())
                : Reading.NOTHING;
    }

    /// The value that holds the list in which the event stands.
    private static JsonNode around(Event event) {
        var end = event.place().lastIndexOf('/', event.place().lastIndexOf('/') - 1);
        return event.body().at(end < 0 ? "" : event.place().substring(0, end));
    }

    /// One app serves many numbers; what is another number's comes by another number's hook.
    private static boolean forAccount(Account account, JsonNode value) {
        var number = value.path("metadata").path("phone_number_id");
        return number.isMissingNode() || number.asText().equals(account.remoteId());
    }
}
