package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.channels.conversation.Identity;
import io.centralino.channels.mail.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who wrote a WhatsApp message: a number, an id that holds towards one business only, or both.
///
/// @param shown what is shown of them as an address
/// @param answerTo where answers go: the number where it is known
record Writer(
        @Nullable String name,
        List<Identity> identities,
        @Nullable String shown,
        @Nullable String answerTo) {

    /// @param value what stands around the message: whom the business talks to
    static Writer of(JsonNode value, JsonNode message) {
        var contact = contact(value.path("contacts"), message);
        var bsuid = first("[A-Za-z0-9._-]{1,140}", message.path("from_user_id"), contact.path("user_id"));
        var number = first("\\+?[0-9]{5,15}", message.path("from"), contact.path("wa_id"));
        var identities = new ArrayList<Identity>();
        if (number != null) {
            identities.add(new Identity(Identity.PHONE, international(number)));
        }
        if (bsuid != null) {
            identities.add(new Identity(Identity.BSUID, bsuid));
        }
        var name = Words.line(contact.path("profile").path("name").asText(""), 200);
        var username = Words.line(contact.path("profile").path("username").asText(""), 100);
        return new Writer(
                name.isEmpty() ? null : name,
                List.copyOf(identities),
                number != null ? international(number) : username.isEmpty() ? null : username,
                number != null ? number.replace("+", "") : bsuid);
    }

    private static JsonNode contact(JsonNode contacts, JsonNode message) {
        for (var contact : contacts) {
            if (same(contact.path("wa_id"), message.path("from"))
                    || same(contact.path("user_id"), message.path("from_user_id"))) {
                return contact;
            }
        }
        return contacts.size() == 1 ? contacts.path(0) : contacts.path("none");
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.isTextual() && one.asText().equals(other.asText());
    }

    private static @Nullable String first(String form, JsonNode... nodes) {
        for (var node : nodes) {
            if (node.isTextual() && node.asText().matches(form)) {
                return node.asText();
            }
        }
        return null;
    }

    private static String international(String number) {
        return number.startsWith("+") ? number : "+" + number;
    }
}
