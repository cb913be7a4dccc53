package io.centralino.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A named place where a test may end this process as bad luck would: at once, with work in flight.
///
/// Off unless the environment names a folder in `FAILPOINTS`. A file `<service>.<name>` in it arms the point; it is
/// removed before the process halts, so that the next start lives.
public final class Failpoint {
    private static final @Nullable Path ARMED = folder();

    private Failpoint() {}

    public static void hit(String name, Supplier<String> inFlight) {
        if (ARMED == null) {
            return;
        }
        var point = ConfigProvider.getConfig().getValue("centralino.service", String.class) + "." + name;
        try {
            if (Files.deleteIfExists(ARMED.resolve(point))) {
                System.err.printf("FAILPOINT %s with in flight: %s%n", point, inFlight.get());
                System.err.flush();
                Runtime.getRuntime().halt(137);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The folder of failpoints cannot be read", e);
        }
    }

    private static @Nullable Path folder() {
        var named = System.getenv("FAILPOINTS");
        return named == null || named.isBlank() ? null : Path.of(named);
    }
}
