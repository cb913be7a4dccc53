package io.centralino.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What can be set, and what happens then.
@ConfigMapping(prefix = "routing")
public interface RoutingConfig {

    Offer offer();

    Park park();

    Match match();

    /// Offers and what follows when one is not taken.
    interface Offer {
        /// How long an offer rings. Longer forgives slow hands; shorter brings the customer sooner to somebody who is
        /// there.
        @WithDefault("20s")
        Duration patience();

        /// How long whoever turned a contact down is not asked for it again. Longer leaves a contact waiting where few
        /// are able.
        @WithDefault("5m")
        Duration restAfterRefusal();
    }

    /// Contacts that agents put aside.
    interface Park {
        /// How many contacts one agent may have parked, over all tenants. More hides more work from colleagues.
        @WithDefault("20")
        int most();

        /// How long a contact whose time has come waits for an agent who is not there. Longer keeps it with who knows
        /// it, shorter brings it sooner to somebody who is there.
        @WithDefault("15m")
        Duration grace();
    }

    /// The matchmaker's instances.
    interface Match {
        /// How often changes made on another instance are looked for. Shorter costs queries, longer delays their
        /// offers.
        @WithDefault("100ms")
        Duration poll();

        /// How long a silent owner keeps the right to decide. Longer delays the standby, shorter may unseat an owner in
        /// a long pause.
        @WithDefault("3s")
        Duration lease();

        /// The most decisions of one transaction. More favours a great backlog, fewer favours the next arrival.
        @WithDefault("200")
        int batch();
    }
}
