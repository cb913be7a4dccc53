package io.centralino.events;

import io.centralino.parts.LocalKafka;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Passwords;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/// One PostgreSQL and one Kafka for all tests of this library, with the roles that production has.
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final LocalPostgres POSTGRES = LocalPostgres.start();
    private static final LocalKafka KAFKA = LocalKafka.start();

    static {
        POSTGRES.createService("street", Passwords.likeNames("street"));
    }

    static LocalPostgres postgres() {
        return POSTGRES;
    }

    static LocalKafka kafka() {
        return KAFKA;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "KAFKA", KAFKA.bootstrap(),
                "DB_URL", POSTGRES.url("street"),
                "MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Override
    public void stop() {}
}
