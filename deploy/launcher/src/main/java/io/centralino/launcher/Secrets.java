package io.centralino.launcher;

import io.centralino.parts.OwnerOnly;
import io.centralino.parts.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Passwords and the master key of this machine's suite: made once, kept in a folder, each file readable by its owner.
record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    Passwords of(String service) {
        return new Passwords(kept(service + "_owner"), kept(service), kept(service + "_engine"));
    }

    /// Wraps the keys of all tenants: whoever loses it loses what they sealed.
    String masterKey() {
        return kept("master-key");
    }

    String keycloakAdmin() {
        return kept("keycloak-admin");
    }

    /// Lets governance make and end logins.
    String registry() {
        return kept("registry");
    }

    /// Services start side by side, each with a view of its own on one folder: one at a time looks and writes.
    private String kept(String name) {
        synchronized (RANDOM) {
            return read(name);
        }
    }

    private String read(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
