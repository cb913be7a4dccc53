package io.centralino.governance.registry.act;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/// How acts go on.
@ConfigMapping(prefix = "governance.act")
public interface ActConfig {
    /// The services that must have heard before an opening or closing counts as done: all that keep data.
    @WithDefault("channels,routing,cases")
    Set<String> reach();

    /// For how long after the doors closed an empty ledger is not yet believed. Shorter than facts take to it, and a
    /// contact that slipped in is overlooked.
    @WithDefault("3s")
    Duration settle();

    /// Off where somebody else takes the steps, one by one.
    @WithDefault("true")
    boolean alone();
}
