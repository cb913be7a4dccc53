package io.centralino.governance.ledger.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What an installation may turn in how figures are watched.
@ConfigMapping(prefix = "governance.alerts")
interface AlertConfig {
    /// How often each rule is looked at. Less often costs less and tells later; below 15 s the figures' own delay
    /// outweighs what is won.
    @WithDefault("1m")
    Duration every();

    /// How many rules an organisation may have. Each costs a reading of its figure every time.
    @WithDefault("50")
    int most();
}
