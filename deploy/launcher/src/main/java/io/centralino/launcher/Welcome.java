package io.centralino.launcher;

import java.time.Duration;
import java.util.Locale;

/// What a person wants to know once all is ready: where to look, who to be, and what it took.
record Welcome(Suite suite, Duration took) {

    @Override
    public String toString() {
        // The parts are children of this process, so its figure holds theirs.
        var total = Usage.of(ProcessHandle.current());
        var setup = suite.setup();
        return String.format(
                Locale.ROOT,
                """

                Ready in %.1f s, %.0f CPU seconds, %,d MiB

                  desk   %s
                         giulia, paolo, marco  agents       sara, chiara  supervisors
                         bruno, ugo  planners           nadia  quality
                         aurora-client  the bank            admin, ops    everything    password of all: demo
                  chat   %s/demo/banca-aurora
                  mail   to aurora@mail.localhost, by SMTP at localhost:%d

                Ctrl-C or scripts/stop ends it; logs are in %s
                """,
                took.toMillis() / 1000.0,
                total.cpuSeconds(),
                total.mebibytes(),
                setup.site(),
                setup.site(),
                Address.SMTP.port(setup.offset()),
                setup.logs());
    }
}
