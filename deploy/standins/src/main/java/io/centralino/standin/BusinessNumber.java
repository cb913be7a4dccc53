package io.centralino.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One number of a business at WhatsApp, and what its webhooks look like.
record BusinessNumber(
        String id, String shown, String hook, String appSecret, String accessToken, Mood mood, List<JsonNode> sent) {

    ObjectNode status(String message, String tracker, String state) {
        var status = Json.object();
        status.put("id", message)
                .put("status", state)
                .put("timestamp", Long.toString(Instant.now().getEpochSecond()));
        if (!tracker.isEmpty()) {
            status.put("biz_opaque_callback_data", tracker);
        }
        if (state.equals("failed")) {
            status.putArray("errors").addObject().put("code", 131026).put("title", "Message undeliverable");
        }
        var value = value();
        value.set("statuses", Json.array().add(status));
        return value;
    }

    ObjectNode value() {
        var value = Json.object().put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", shown).put("phone_number_id", id);
        return value;
    }

    static byte[] body(JsonNode value) {
        var body = Json.object().put("object", "whatsapp_business_account");
        var entry = body.putArray("entry").addObject().put("id", "1");
        entry.putArray("changes").addObject().put("field", "messages").set("value", value);
        return Json.bytes(body);
    }

    Map<String, String> signed(byte[] body) {
        return Map.of("X-Hub-Signature-256", Signing.hub(appSecret, body));
    }
}
