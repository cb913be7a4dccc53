package io.centralino.tenancy;

import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Passwords;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/// One PostgreSQL for all tests of this library, with the roles that production has.
public class RealPostgres implements QuarkusTestResourceLifecycleManager {
    private static final LocalPostgres SERVER = LocalPostgres.start();

    static {
        SERVER.createService("tally", Passwords.likeNames("tally"));
    }

    static LocalPostgres server() {
        return SERVER;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "DB_URL", SERVER.url("tally"),
                "MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Override
    public void stop() {}
}
