package io.centralino.channels.mailbox;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.vault.Raw;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Gives each mailbox to one instance at a time, by the database's clock, and keeps the place up to which it has been
/// read.
@ApplicationScoped
class Leases {

    /// Renewed at half time, so that a poll usually writes nothing.
    private static final String TAKE = """
            UPDATE mailbox_cursor c
            SET epoch = c.epoch + CASE WHEN c.owner IS NOT DISTINCT FROM ? AND c.until > now() THEN 0 ELSE 1 END,
                owner = ?, until = now() + make_interval(secs => ?)
            FROM account a
            WHERE a.tenant_id = c.tenant_id AND a.id = c.account_id AND a.open AND a.medium = 'mail'
              AND (c.until <= now() OR (c.owner = ? AND c.until <= now() + make_interval(secs => ?)))
            """;

    private static final String HELD = """
            SELECT c.tenant_id, c.account_id, c.epoch FROM mailbox_cursor c
            JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.account_id
            WHERE c.owner = ? AND c.until > now() AND a.open
            """;

    private final UUID me = UUID.randomUUID();
    private final AgroalDataSource engine;
    private final EntityManager entities;
    private final double seconds;

    Leases(@DataSource("engine") AgroalDataSource engine, EntityManager entities, ChannelsConfig config) {
        this.engine = engine;
        this.entities = entities;
        this.seconds = config.mail().lease().toMillis() / 1_000.0;
    }

    /// A mailbox this instance may read, as long as nobody else has taken it since.
    record Lease(String tenant, String account, long epoch) {}

    /// Up to where a mailbox has been read.
    record Cursor(long uidValidity, long uid) {}

    /// This instance no longer holds the mailbox; whatever it meant to write, it must not.
    static final class Lost extends RuntimeException {
        Lost() {
            super("another instance reads this mailbox now", null, false, false);
        }
    }

    /// Renews what this instance holds and takes what nobody does.
    List<Lease> take() throws SQLException {
        try (var connection = engine.getConnection();
                var take = connection.prepareStatement(TAKE);
                var held = connection.prepareStatement(HELD)) {
            take.setObject(1, me);
            take.setObject(2, me);
            take.setDouble(3, seconds);
            take.setObject(4, me);
            take.setDouble(5, seconds / 2);
            take.executeUpdate();
            held.setObject(1, me);
            var leases = new ArrayList<Lease>();
            try (var rows = held.executeQuery()) {
                while (rows.next()) {
                    leases.add(new Lease(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return leases;
        }
    }

    /// Lets another instance go on at once.
    void giveBack() throws SQLException {
        try (var connection = engine.getConnection();
                var statement =
                        connection.prepareStatement("UPDATE mailbox_cursor SET until = now() WHERE owner = ?")) {
            statement.setObject(1, me);
            statement.executeUpdate();
        }
    }

    /// The cursor, locked in the transaction at hand, which thereby cannot commit after another instance has taken
    /// over.
    ///
    /// @throws Lost where one has
    Cursor hold(Lease lease) {
        var rows = entities.createNativeQuery(
                        "SELECT uid_validity, uid FROM mailbox_cursor WHERE account_id = ?1 AND owner = ?2 AND epoch = ?3 FOR UPDATE")
                .setParameter(1, lease.account())
                .setParameter(2, me)
                .setParameter(3, lease.epoch())
                .getResultList();
        if (rows.isEmpty()) {
            throw new Lost();
        }
        var row = (Object[]) rows.getFirst();
        return new Cursor(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    void advance(Raw.Place place) {
        entities.createNativeQuery(
                        "UPDATE mailbox_cursor SET uid_validity = ?2, uid = ?3, until = now() + make_interval(secs => ?4) WHERE account_id = ?1")
                .setParameter(1, place.account())
                .setParameter(2, place.uidValidity())
                .setParameter(3, place.uid())
                .setParameter(4, seconds)
                .executeUpdate();
    }
}
