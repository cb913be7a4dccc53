package io.centralino.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/// A partner on the signed REST channel, and its customers.
///
/// What is for whoever plays it: `PUT control/partners/{name}` says where its webhooks go; `POST
/// control/partners/{name}/events` brings one; `POST …/moods` says how the next callbacks are treated; `GET …/taken`
/// shows what was taken, one of each id.
final class Partner {

    private final Post post = new Post();
    private final Map<String, House> partners = new ConcurrentHashMap<>();

    /// One partner.
    private record House(String hook, String secret, Mood mood, List<JsonNode> taken, List<String> calls) {}

    void open(JsonNode said) {
        partners.put(
                said.path("name").asText(),
                new House(
                        said.path("hook").asText(),
                        said.path("secret").asText(),
                        new Mood(),
                        new CopyOnWriteArrayList<>(),
                        new CopyOnWriteArrayList<>()));
    }

    void serve(Exchange exchange) throws IOException, InterruptedException {
        var steps = exchange.path().substring("/partner/".length()).split("/");
        if (steps[0].equals("control") && steps.length == 3) {
            open(exchange.json());
            exchange.answer(200, Json.object());
            return;
        }
        var house = partners.get(steps[0].equals("control") ? steps[2] : steps[0]);
        if (house == null) {
            exchange.answer(404, Json.object());
        } else if (!steps[0].equals("control")) {
            take(exchange, house);
        } else {
            control(exchange, house, steps[3]);
        }
    }

    private void control(Exchange exchange, House house, String what) throws IOException, InterruptedException {
        switch (what) {
            case "events" -> {
                var said = exchange.json();
                var id = said.path("id").asText("evt-" + UUID.randomUUID());
                var body = Json.bytes(said.path("event"));
                var status = 0;
                for (var times = Math.max(1, said.path("repeat").asInt(1)); times > 0; times--) {
                    status = post.bring(house.hook(), signed(house, id, body), body);
                }
                exchange.answer(200, Json.object().put("id", id).put("status", status));
            }
            case "moods" -> {
                house.mood()
                        .next(StreamSupport.stream(exchange.json().spliterator(), false)
                                .map(mood -> Mood.Next.valueOf(mood.asText()))
                                .toList());
                exchange.answer(200, Json.object());
            }
            default -> {
                var taken = Json.object().put("calls", house.calls().size());
                var items = taken.putArray("items");
                house.taken().forEach(items::add);
                exchange.answer(200, taken);
            }
        }
    }

    /// An answer for a customer; the same id is the same answer.
    private void take(Exchange exchange, House house) throws IOException {
        var id = exchange.header("webhook-id");
        var expected = Signing.standard(house.secret(), id, exchange.header("webhook-timestamp"), exchange.body());
        if (!expected.equals(exchange.header("webhook-signature"))) {
            exchange.answer(401, Json.object());
            return;
        }
        var mood = house.mood().next();
        switch (mood) {
            case REFUSE -> exchange.answer(400, Json.object());
            case LATER -> exchange.answer(503, Json.object());
            case DROP -> exchange.hangUp();
            default -> {
                if (!house.calls().contains(id)) {
                    house.taken().add(exchange.json());
                }
                house.calls().add(id);
                if (mood == Mood.Next.LOSE) {
                    exchange.hangUp();
                } else {
                    exchange.answer(204, "application/json", new byte[0]);
                }
            }
        }
    }

    private static Map<String, String> signed(House house, String id, byte[] body) {
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature", Signing.standard(house.secret(), id, timestamp, body));
    }
}
