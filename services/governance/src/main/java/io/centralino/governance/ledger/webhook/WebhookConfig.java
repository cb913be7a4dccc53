package io.centralino.governance.ledger.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What an installation may turn in how facts are carried out of the house.
@ConfigMapping(prefix = "governance.webhooks")
interface WebhookConfig {
    /// Whether receivers may have private and loopback addresses and be spoken to without TLS: for a local run. On,
    /// every tenant has a door into the installation's own network; off, webhooks leave for the public network
    /// only.
    @WithDefault("false")
    boolean privateAddresses();

    /// How long one try may take from the first packet to the last byte of the answer. Longer bears slow receivers;
    /// shorter lets a subscription's next fact leave earlier behind a hanging one.
    @WithDefault("10s")
    Duration patience();

    /// How long the first pause after a failed try is; each further one is twice as long. Longer spares receivers that
    /// stumble, shorter is sooner there again.
    @WithDefault("5s")
    Duration firstPause();

    /// No pause is longer than this. Longer asks dead receivers less often, and later notices that they live again.
    @WithDefault("1h")
    Duration longestPause();

    /// How long after the fact was booked a delivery is tried before it is parked. Longer bears longer outages; shorter
    /// lets a receiver that is back be told sooner of what is new.
    @WithDefault("24h")
    Duration giveUpAfter();

    /// How long deliveries are kept, whatever became of them. Longer lets more be replayed and takes more room.
    @WithDefault("7d")
    Duration keep();

    /// How many subscriptions one instance serves at the same moment. More use more memory and sockets; with fewer,
    /// many hanging receivers at once could hold up others.
    @WithDefault("256")
    int lanes();

    /// How many subscriptions an organisation may have. Each one more costs a row for every fact.
    @WithDefault("20")
    int most();
}
