package io.centralino.events;

import io.centralino.parts.LocalKafka;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.Passwords;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// One PostgreSQL and one Kafka for all tests of this library, with the roles that production has.
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final LocalPostgres POSTGRES = LocalPostgres.start();
    private static final LocalKafka KAFKA = LocalKafka.start();

    static {
        POSTGRES.createService("tally", Passwords.likeNames("tally"));
    }

    static LocalPostgres postgres() {
        return POSTGRES;
    }

    static LocalKafka kafka() {
        return KAFKA;
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        config.put("kafka.bootstrap.servers", KAFKA.bootstrap());
        config.put("centralino.master-key", Base64.getEncoder().encodeToString(new byte[32]));
        config.put("quarkus.datasource.jdbc.url", POSTGRES.url("tally"));
        config.put("quarkus.datasource.username", "tally");
        config.put("quarkus.datasource.password", "tally");
        config.put("quarkus.datasource.engine.jdbc.url", POSTGRES.url("tally"));
        config.put("quarkus.datasource.engine.username", "tally_engine");
        config.put("quarkus.datasource.engine.password", "tally_engine");
        config.put("quarkus.flyway.username", "tally_owner");
        config.put("quarkus.flyway.password", "tally_owner");
        return config;
    }

    @Override
    public void stop() {}
}
