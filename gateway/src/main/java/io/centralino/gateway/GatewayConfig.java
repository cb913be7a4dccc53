package io.centralino.gateway;

import io.centralino.gateway.route.Upstream;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// What an installation may say about its door.
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /// The address people type. It is what services hear as the forwarded host, whatever the request's own Host claims.
    @WithDefault("http://localhost:8080")
    URI address();

    /// Where each service listens.
    Map<Upstream, URI> upstream();

    Body body();

    Patience patience();

    Limit limit();

    /// What a request may carry.
    interface Body {

        /// More lets clients send larger documents and lets each of them hold that much of a service's memory.
        @WithDefault("1M")
        MemorySize most();
    }

    /// How long the door waits for a service.
    interface Patience {

        /// Longer rides out a slow accept queue; shorter says "away" sooner while a service restarts.
        @WithDefault("1s")
        Duration connect();

        /// Longer lets slow answers through; shorter frees clients of a service that hangs.
        @WithDefault("30s")
        Duration answer();

        /// What a client is told to wait before it tries a service again that is away.
        @WithDefault("2s")
        Duration retry();
    }

    /// Requests per second, each also the burst that is allowed at once.
    interface Limit {

        /// Per person or API client (by address where there is no token). Raise it for batch loads.
        @WithDefault("200")
        int client();

        /// Over all clients of one organisation. Lower it to protect small installations from one large tenant.
        @WithDefault("1000")
        int organisation();

        /// Per channel account that a provider or partner writes to. Raise it for busy numbers.
        @WithDefault("500")
        int hook();

        /// Per address, whatever tokens it shows, so that invented tokens buy nothing. An office may share one address.
        @WithDefault("2000")
        int address();
    }
}
