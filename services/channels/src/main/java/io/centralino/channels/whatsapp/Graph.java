package io.centralino.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.answer.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The WhatsApp Cloud API over HTTP.
///
/// The API has no key by which a message sent twice would be one, so what cannot be told is said to be unknown.
@ApplicationScoped
class Graph {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    /// Answers of the API by which it says that it has not taken the message and may take it later: it is busy, or we
    /// are too fast.
    private static final Set<Integer> LATER = Set.of(2, 4, 80007, 130429, 131016, 131056, 133004);

    private final ChannelsConfig.WhatsApp config;
    private final HttpClient client;

    Graph(ChannelsConfig config) {
        this.config = config.whatsapp();
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Why a message failed, in a word for programs.
    static String reason(int code) {
        return switch (code) {
            case 0 -> "refused";
            case 131047 -> "window-closed";
            case 131026 -> "undeliverable";
            default -> "provider-" + Math.abs(code);
        };
    }

    Outcome send(String phoneNumberId, String token, JsonNode message) {
        var request = HttpRequest.newBuilder(URI.create(config.url() + "/" + phoneNumberId + "/messages"))
                .timeout(config.patience())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message.toString()))
                .build();
        try {
            return outcome(client.send(request, BodyHandlers.ofByteArray()));
        } catch (ConnectException | HttpConnectTimeoutException neverLeft) {
            return new Outcome.NotNow("no connection to WhatsApp");
        } catch (IOException lost) {
            return new Outcome.Unknown("WhatsApp did not answer: " + lost.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("stopped while WhatsApp was being asked");
        }
    }

    private static Outcome outcome(HttpResponse<byte[]> answer) {
        var body = json(answer.body());
        var status = answer.statusCode();
        if (status / 100 == 2) {
            var id = body.path("messages").path(0).path("id").asText("");
            return id.isEmpty() ? new Outcome.Unknown("WhatsApp named no message") : new Outcome.Taken(id);
        }
        var error = body.path("error");
        var code = error.path("code").asInt();
        var detail =
                "%d, code %d, %s".formatted(status, code, error.path("message").asText("no reason"));
        if (status == 429 || status == 503 || LATER.contains(code)) {
            return new Outcome.NotNow(detail, retryAfter(answer));
        }
        return status / 100 == 4 ? new Outcome.Refused(reason(code), detail) : new Outcome.Unknown(detail);
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    /// A customer's file: the API says where it lies, for some minutes.
    ///
    /// @param digest what the message said of its content
    byte[] file(String token, String id, @Nullable String digest) throws IOException {
        var where = json(get(URI.create(config.url() + "/" + id), token));
        var url = URI.create(where.path("url").asText(""));
        mustBeTheirs(url);
        var bytes = get(url, token);
        if (digest != null && !isDigest(bytes, digest)) {
            throw new IOException("its content is not what the message said");
        }
        return bytes;
    }

    /// The token travels along, so it travels to the provider's own addresses only.
    private void mustBeTheirs(URI url) throws IOException {
        var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        var same = config.url().getScheme().equals(url.getScheme())
                && host.equals(config.url().getHost())
                && url.getPort() == config.url().getPort();
        var theirs = "https".equals(url.getScheme())
                && url.getPort() == -1
                && config.fileHosts().stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        if (!same && !theirs) {
            throw new IOException("it lies where no file of WhatsApp lies");
        }
    }

    private byte[] get(URI url, String token) throws IOException {
        var request = HttpRequest.newBuilder(url)
                .timeout(config.patience())
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("WhatsApp answers " + answer.statusCode());
                }
                var bytes = in.readNBytes(LARGEST_FILE + 1);
                if (bytes.length > LARGEST_FILE) {
                    throw new IOException("it is too large");
                }
                return bytes;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private static boolean isDigest(byte[] bytes, String said) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return said.equals(Base64.getEncoder().encodeToString(digest))
                    || said.equalsIgnoreCase(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
