package io.centralino.channels;

import io.centralino.standin.StandIns;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The providers' stand-ins, one set for all tests.
public class StandInParts implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "centralino.test.stand-ins";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(ADDRESS) == null) {
            try {
                System.setProperty(ADDRESS, StandIns.start(0).address());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.of(
                "channels.whatsapp.url", address() + "/whatsapp/v24.0",
                "channels.whatsapp.patience", "3s",
                "channels.partner.anywhere", "true");
    }

    static String address() {
        return System.getProperty(ADDRESS);
    }

    @Override
    public void stop() {
        // They go with this JVM, as the database and the broker do.
    }
}
