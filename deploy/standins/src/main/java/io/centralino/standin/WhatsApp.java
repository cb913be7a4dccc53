package io.centralino.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/// The WhatsApp Cloud API, as far as a contact centre needs it, and its customers.
///
/// What is for whoever plays them: `PUT control/numbers/{number}` says where its webhooks go; `POST
/// control/numbers/{number}/customers` has a customer write; `POST …/statuses` says what became of a message; `POST
/// …/moods` says how the next requests are treated; `GET …/sent` shows what was taken; `PUT control/files/{id}` keeps a
/// file.
final class WhatsApp {

    private final String address;
    private final Post post = new Post();
    private final Map<String, BusinessNumber> numbers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    WhatsApp(String address) {
        this.address = address;
    }

    void open(JsonNode said) {
        var id = said.path("phoneNumberId").asText();
        numbers.put(
                id,
                new BusinessNumber(
                        id,
                        said.path("number").asText(),
                        said.path("hook").asText(),
                        said.path("appSecret").asText(),
                        said.path("accessToken").asText(),
                        new Mood(),
                        new CopyOnWriteArrayList<>()));
    }

    void serve(Exchange exchange) throws IOException, InterruptedException {
        var steps = exchange.path().substring("/whatsapp/".length()).split("/");
        if (steps[0].equals("control")) {
            control(exchange, steps);
        } else if (steps[0].equals("files")) {
            file(exchange, steps[1]);
        } else if (steps.length == 3 && steps[2].equals("messages")) {
            take(exchange, steps[1]);
        } else {
            where(exchange, steps[1]);
        }
    }

    private void control(Exchange exchange, String[] steps) throws IOException, InterruptedException {
        if (steps[1].equals("files")) {
            files.put(steps[2], exchange.body());
            exchange.answer(200, Json.object().put("sha256", digest(exchange.body())));
            return;
        }
        if (steps.length == 3) {
            open(exchange.json());
            exchange.answer(200, Json.object());
            return;
        }
        var number = numbers.get(steps[2]);
        if (number == null) {
            exchange.answer(404, Json.object());
            return;
        }
        switch (steps[3]) {
            case "customers" -> write(exchange, number);
            case "statuses" -> tell(exchange, number);
            case "moods" -> {
                number.mood()
                        .next(StreamSupport.stream(exchange.json().spliterator(), false)
                                .map(mood -> Mood.Next.valueOf(mood.asText()))
                                .toList());
                exchange.answer(200, Json.object());
            }
            default -> {
                var sent = Json.array();
                number.sent().forEach(sent::add);
                exchange.answer(200, sent);
            }
        }
    }

    /// A customer writes: `{from?, userId?, name?, text?}` or a whole `message`, `repeat` times.
    private void write(Exchange exchange, BusinessNumber number) throws IOException, InterruptedException {
        var said = exchange.json();
        var message = Json.object();
        message.put("id", said.path("id").asText("wamid." + UUID.randomUUID()));
        message.put(
                "timestamp",
                said.path("timestamp").asText(Long.toString(Instant.now().getEpochSecond())));
        var contact = Json.object();
        contact.putObject("profile").put("name", said.path("name").asText("Anna"));
        if (said.has("from")) {
            message.put("from", said.path("from").asText());
            contact.put("wa_id", said.path("from").asText());
        }
        if (said.has("userId")) {
            message.put("from_user_id", said.path("userId").asText());
            contact.put("user_id", said.path("userId").asText());
        }
        if (said.has("message")) {
            said.path("message").properties().forEach(member -> message.set(member.getKey(), member.getValue()));
        } else {
            message.put("type", "text")
                    .putObject("text")
                    .put("body", said.path("text").asText());
        }
        var value = number.value();
        value.set("contacts", Json.array().add(contact));
        value.set("messages", Json.array().add(message));
        var status = 0;
        for (var times = Math.max(1, said.path("repeat").asInt(1)); times > 0; times--) {
            var body = BusinessNumber.body(value);
            status = post.bring(number.hook(), number.signed(body), body);
        }
        exchange.answer(
                200, Json.object().put("id", message.path("id").asText()).put("status", status));
    }

    private void tell(Exchange exchange, BusinessNumber number) throws IOException, InterruptedException {
        var said = exchange.json();
        var body = BusinessNumber.body(number.status(
                said.path("id").asText(),
                said.path("tracker").asText(""),
                said.path("state").asText()));
        exchange.answer(200, Json.object().put("status", post.bring(number.hook(), number.signed(body), body)));
    }

    /// A message for a customer.
    private void take(Exchange exchange, String id) throws IOException, InterruptedException {
        var number = numbers.get(id);
        if (number == null || !exchange.header("Authorization").equals("Bearer " + number.accessToken())) {
            refuse(exchange, 401, 190, "The access token could not be decrypted");
            return;
        }
        var mood = number.mood().next();
        switch (mood) {
            case REFUSE -> refuse(exchange, 400, 131047, "Re-engagement message");
            case LATER -> refuse(exchange, 429, 130429, "Rate limit hit");
            case DROP -> exchange.hangUp();
            default -> {
                var wamid = "wamid." + UUID.randomUUID();
                var tracker = exchange.json().path("biz_opaque_callback_data").asText("");
                number.sent().add(Json.object().put("id", wamid).set("message", exchange.json()));
                if (mood == Mood.Next.HASTY) {
                    bring(number, wamid, "", List.of("sent", "delivered"));
                }
                if (mood == Mood.Next.LOSE) {
                    exchange.hangUp();
                } else {
                    var answer = Json.object().put("messaging_product", "whatsapp");
                    answer.putArray("messages").addObject().put("id", wamid);
                    exchange.answer(200, answer);
                }
                if (mood != Mood.Next.HASTY) {
                    var order = mood == Mood.Next.MUDDLED
                            ? List.of("read", "sent", "delivered", "sent", "read")
                            : List.of("sent", "delivered");
                    Thread.ofVirtual().start(() -> bring(number, wamid, tracker, order));
                }
            }
        }
    }

    private void bring(BusinessNumber number, String wamid, String tracker, List<String> states) {
        for (var state : states) {
            var body = BusinessNumber.body(number.status(wamid, tracker, state));
            try {
                post.insist(number.hook(), number.signed(body), body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void refuse(Exchange exchange, int status, int code, String message) throws IOException {
        var answer = Json.object();
        answer.putObject("error").put("code", code).put("message", message);
        exchange.answer(status, answer);
    }

    private void where(Exchange exchange, String id) throws IOException {
        if (!files.containsKey(id)) {
            refuse(exchange, 404, 100, "Unsupported get request");
            return;
        }
        exchange.answer(200, Json.object().put("id", id).put("url", address + "/whatsapp/files/" + id));
    }

    private void file(Exchange exchange, String id) throws IOException {
        exchange.answer(200, "application/octet-stream", files.getOrDefault(id, new byte[0]));
    }

    private static String digest(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
