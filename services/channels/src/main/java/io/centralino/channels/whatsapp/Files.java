package io.centralino.channels.whatsapp;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.channels.conversation.Message;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files that messages name and that are fetched after the message is safe.
@ApplicationScoped
class Files {

    private static final String CLAIM = """
            UPDATE fetched_file f SET attempts = f.attempts + 1, next_try = now() + make_interval(secs => ?)
            FROM (SELECT tenant_id, message_id, number FROM fetched_file
                  WHERE state = 'pending' AND next_try <= now() ORDER BY next_try LIMIT ? FOR UPDATE SKIP LOCKED) AS claimed
            WHERE (f.tenant_id, f.message_id, f.number) = (claimed.tenant_id, claimed.message_id, claimed.number)
            RETURNING f.tenant_id, f.message_id, f.number, f.account_id, f.remote_id, f.digest, f.attempts
            """;

    private final EntityManager entities;
    private final AgroalDataSource engine;
    private final Event<Named> named;
    private final double hold;

    Files(
            EntityManager entities,
            @DataSource("engine") AgroalDataSource engine,
            Event<Named> named,
            ChannelsConfig config) {
        this.entities = entities;
        this.engine = engine;
        this.named = named;
        this.hold = config.whatsapp().patience().multipliedBy(3).toMillis() / 1_000.0;
    }

    /// Files are to be fetched. Fired inside the transaction, for those who listen after it.
    record Named(UUID message) {}

    /// A file this instance is to fetch now.
    record Due(
            String tenant,
            UUID message,
            int number,
            String account,
            String remoteId,
            @Nullable String digest,
            int attempts) {}

    void name(Account account, Message message, List<Said.File> files) {
        for (var number = 0; number < files.size(); number++) {
            var file = files.get(number);
            entities.createNativeQuery("""
                            INSERT INTO fetched_file (tenant_id, message_id, number, account_id, remote_id, digest, state)
                            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'pending')
                            """)
                    .setParameter(1, account.tenantId())
                    .setParameter(2, message.id())
                    .setParameter(3, number)
                    .setParameter(4, account.id())
                    .setParameter(5, file.id())
                    .setParameter(6, file.sha256())
                    .executeUpdate();
        }
        if (!files.isEmpty()) {
            named.fire(new Named(message.id()));
        }
    }

    List<Due> claim(int most) {
        return Sql.list(
                engine,
                CLAIM,
                row -> new Due(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)),
                hold,
                most);
    }

    /// @return whether it was still wanted
    boolean became(Due due, String state, @Nullable String blob) {
        return entities.createNativeQuery("""
                                UPDATE fetched_file SET state = ?3, blob = ?4
                                WHERE message_id = ?1 AND number = ?2 AND state = 'pending'
                                """)
                        .setParameter(1, due.message())
                        .setParameter(2, due.number())
                        .setParameter(3, state)
                        .setParameter(4, blob)
                        .executeUpdate()
                == 1;
    }

    void again(Due due, Duration in) {
        entities.createNativeQuery("""
                        UPDATE fetched_file SET next_try = now() + make_interval(secs => ?3)
                        WHERE message_id = ?1 AND number = ?2 AND state = 'pending'
                        """)
                .setParameter(1, due.message())
                .setParameter(2, due.number())
                .setParameter(3, (double) in.toMillis() / 1_000)
                .executeUpdate();
    }
}
