package io.centralino.governance.ledger.webhook;

import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Lets webhooks out to the public network only, unless the installation says otherwise.
///
/// A name is looked up once for each try, and the connection goes to the very address that was judged: a name that
/// leads somewhere else a moment later changes nothing.
@ApplicationScoped
class Doorkeeper {
    private final Lookup lookup;
    private final boolean privateAddresses;

    @Inject
    Doorkeeper(WebhookConfig config) {
        this(InetAddress::getAllByName, config.privateAddresses());
    }

    Doorkeeper(Lookup lookup, boolean privateAddresses) {
        this.lookup = lookup;
        this.privateAddresses = privateAddresses;
    }

    /// Where a subscription wants to be told, if that can be allowed at all; names are judged when they are used.
    void allow(String url) {
        try {
            var uri = new URI(url);
            var host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || uri.getPort() == 0) {
                throw refusal("Give an absolute address with a host, without user and fragment");
            }
            if (!"https".equals(uri.getScheme()) && !(privateAddresses && "http".equals(uri.getScheme()))) {
                throw refusal("Give an address that begins with https");
            }
            if (!privateAddresses && leadsInside(host)) {
                throw refusal("This address is not one of the public network");
            }
        } catch (URISyntaxException e) {
            throw refusal("This is no address");
        }
    }

    /// The address to connect to now.
    ///
    /// @throws NotPublic where any address of the name is somebody's own
    /// @throws TimeoutException where nobody says within the patience what the name means
    InetAddress judge(String host, Duration patience)
            throws UnknownHostException, NotPublic, TimeoutException, InterruptedException {
        var found = found(bare(host), patience);
        if (!privateAddresses && !Stream.of(found).allMatch(PublicAddress::is)) {
            throw new NotPublic();
        }
        return found[0];
    }

    /// A name server that does not answer holds a thread of the machine, so it gets one of its own: virtual threads
    /// share a few.
    private InetAddress[] found(String host, Duration patience)
            throws UnknownHostException, TimeoutException, InterruptedException {
        var asking = new CompletableFuture<InetAddress[]>();
        Thread.ofPlatform().daemon().name("webhook-name").start(() -> {
            try {
                asking.complete(lookup.all(host));
            } catch (UnknownHostException | RuntimeException e) {
                asking.completeExceptionally(e);
            }
        });
        try {
            return asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static boolean leadsInside(String host) {
        try {
            return !PublicAddress.is(InetAddress.ofLiteral(bare(host)));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Refusal refusal(String detail) {
        return new Refusal(WebhookProblem.ADDRESS_NOT_ALLOWED, detail);
    }

    /// Asks for all addresses of a name.
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /// A name that leads into somebody's own network.
    static final class NotPublic extends Exception {
        NotPublic() {
            super(null, null, false, false);
        }
    }
}
