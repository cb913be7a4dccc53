package io.centralino.launcher;

import java.nio.file.Path;
import java.util.List;

/// One service of the suite: its name, where it listens, where its build lies, and whether it has a database.
record Service(String name, Address address, String module, boolean database) {

    /// In the order of the table; all start at once.
    static final List<Service> ALL = List.of(
            new Service("governance", Address.GOVERNANCE, "services/governance", true),
            new Service("channels", Address.CHANNELS, "services/channels", true),
            new Service("routing", Address.ROUTING, "services/routing", true),
            new Service("cases", Address.CASES, "services/cases", true),
            new Service("knowledge", Address.KNOWLEDGE, "services/knowledge", true),
            new Service("quality", Address.QUALITY, "services/quality", true),
            new Service("workforce", Address.WORKFORCE, "services/workforce", true),
            new Service("desk", Address.DESK, "services/desk", false),
            new Service("gateway", Address.GATEWAY, "gateway", false));

    Path application(Path root) {
        return root.resolve(module).resolve("target/quarkus-app");
    }

    Path jar(Path root) {
        return application(root).resolve("quarkus-run.jar");
    }
}
