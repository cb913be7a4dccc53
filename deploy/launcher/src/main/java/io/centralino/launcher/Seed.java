package io.centralino.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.parts.PartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The demo: organisations, people and reference data, written through the public API as anyone else would.
///
/// `seed.json` lists requests that may run any number of times, and so may the year before today that follows them; a
/// suite that has had them all is not asked again.
final class Seed {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A right given a moment ago may not have reached every service yet.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What will not be better in a moment: nonsense, too much, or a fault of ours.
    private static final Set<Integer> HOPELESS = Set.of(400, 413, 500);

    private final Setup setup;
    private final HttpClient client;
    private final Map<String, String> tokens = new HashMap<>();

    Seed(Setup setup, HttpClient client) {
        this.setup = setup;
        this.client = client;
    }

    void plant() {
        try (var in = Seed.class.getResourceAsStream("/seed.json")) {
            if (in == null) {
                throw new PartFailed("seed.json is missing from the launcher");
            }
            var text = in.readAllBytes();
            var library = new Library();
            var mark = setup.run().resolve("seeded");
            var whole = new String(text, StandardCharsets.UTF_8) + library.text();
            if (Files.exists(mark) && Files.readString(mark).equals(whole)) {
                return;
            }
            for (var request : JSON.readTree(text)) {
                plant(request);
            }
            plant(library);
            for (var request : new PastYear(LocalDate.now(ZoneId.of("Europe/Rome"))).requests()) {
                plant(request);
            }
            Files.writeString(mark, whole);
        } catch (IOException e) {
            throw new PartFailed("seeding the demo failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", e);
        }
    }

    /// Only what is not there yet by its name: who has changed an article of the demo keeps it.
    private void plant(Library library) throws IOException, InterruptedException {
        var there = new HashMap<String, Set<String>>();
        for (var entry : library.entries()) {
            var names = there.get(entry.list());
            if (names == null) {
                names = Library.names(JSON.readTree(insist(entry.reading()).body()));
                there.put(entry.list(), names);
            }
            if (names.contains(entry.name())) {
                continue;
            }
            var made = JSON.readTree(insist(entry.writing()).body());
            var publishing = entry.publishing(made.path("id").asText());
            if (publishing.isPresent()) {
                insist(publishing.get());
            }
        }
    }

    private void plant(JsonNode request) throws IOException, InterruptedException {
        insist(request);
    }

    private HttpResponse<String> insist(JsonNode request) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = send(request);
        while (answer.statusCode() >= 400) {
            var hopeless = HOPELESS.contains(answer.statusCode());
            if (hopeless || System.nanoTime() > deadline) {
                throw new PartFailed("seeding the demo failed: %s %s as %s answered %d %s"
                        .formatted(
                                request.path("method").asText(),
                                request.path("path").asText(),
                                request.path("as").asText(),
                                answer.statusCode(),
                                answer.body().strip()));
            }
            Thread.sleep(200);
            answer = send(request);
        }
        return answer;
    }

    private HttpResponse<String> send(JsonNode request) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(
                        URI.create(setup.site() + request.path("path").asText()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(request.path("as").asText()))
                .header("Content-Type", "application/json");
        var method = request.path("method").asText();
        var body = request.path("body").toString().replace("{stand-ins}", Address.STAND_INS.url(setup.offset()));
        builder.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(builder.build(), BodyHandlers.ofString());
    }

    String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known != null) {
            return known;
        }
        var form = "grant_type=password&client_id=centralino-cli&username=" + user + "&password=demo";
        var request = HttpRequest.newBuilder(
                        URI.create(setup.site() + "/auth/realms/centralino/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new PartFailed("no token for %s: %d %s".formatted(user, answer.statusCode(), answer.body()));
        }
        var token = JSON.readTree(answer.body()).path("access_token").asText();
        tokens.put(user, token);
        return token;
    }
}
