package io.centralino.channels.partner;

import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.answer.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/// Calls partners, over TLS and at public addresses only, and follows nobody who points elsewhere.
@ApplicationScoped
class Callback {

    /// What a partner says of itself, not of the answer.
    private static final Set<Integer> LATER = Set.of(401, 403, 404, 408, 409, 423, 425, 429);

    private final ChannelsConfig.Partner config;
    private final Clock clock;
    private final HttpClient client;

    Callback(ChannelsConfig config, Clock clock) {
        this.config = config.partner();
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Outcome send(URI url, byte[] secret, String id, byte[] body) {
        if (!config.anywhere() && !isPublic(url)) {
            return new Outcome.NotNow("its callback is not at a public address over TLS");
        }
        var seal = StandardSeal.made(id, secret, body, clock.instant());
        var request = HttpRequest.newBuilder(url)
                .timeout(config.patience())
                .header("Content-Type", "application/json")
                .header(StandardSeal.ID, seal.id())
                .header(StandardSeal.TIMESTAMP, Long.toString(seal.timestamp()))
                .header(StandardSeal.SIGNATURE, seal.signatures())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return new Outcome.Taken(null);
            }
            return status / 100 == 4 && !LATER.contains(status)
                    ? new Outcome.Refused("refused", "the partner answers " + status)
                    : new Outcome.NotNow("the partner answers " + status);
        } catch (IOException away) {
            return new Outcome.Unknown("the partner does not answer: " + away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("stopped while the partner was being called");
        }
    }

    /// The client asks for the address again and gets it from the JVM's memory, so that nobody changes it in between.
    private static boolean isPublic(URI url) {
        try {
            return "https".equals(url.getScheme())
                    && Stream.of(InetAddress.getAllByName(url.getHost())).allMatch(Callback::isPublic);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        // Of version 6 only what is given out to the public, and of that nothing that hides a version 4 address.
        return !special
                && (address instanceof Inet6Address
                        ? (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02)
                        : bytes[0] != 0 && !((bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64));
    }
}
