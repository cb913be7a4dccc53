package io.centralino.launcher;

import java.nio.file.Path;
import java.util.List;

/// Where a suite finds its builds, keeps its data, and how far its ports are moved.
public record Setup(Path root, Path run, int offset) {

    static final List<String> MAILBOXES = List.of(
            "aurora@mail.localhost",
            "banca-aurora@mail.localhost",
            "teleorbita@mail.localhost",
            "valfiorita@mail.localhost",
            "comune-valfiorita@mail.localhost");

    public Setup {
        root = root.toAbsolutePath().normalize();
        run = run.toAbsolutePath().normalize();
    }

    /// The suite `scripts/start` runs; one whose ports are moved keeps its data beside it.
    public static Setup local(Path root, int offset) {
        return new Setup(root, root.resolve(offset == 0 ? ".local/run" : ".local/" + offset + "/run"), offset);
    }

    /// The address browsers and API clients use.
    public String site() {
        return Address.GATEWAY.url(offset);
    }

    public Path logs() {
        return run.resolve("log");
    }

    /// Secrets live beside the data, not in it: forgetting the data keeps them.
    Secrets secrets() {
        return new Secrets(run.resolveSibling("secrets"));
    }

    Path realm() {
        return root.resolve("deploy/realm/centralino-realm.json");
    }
}
