package io.centralino.governance.ledger.contact;

import io.agroal.api.AgroalDataSource;
import io.centralino.governance.ledger.Instants;
import io.centralino.governance.ledger.contact.ContactRow.Segments;
import io.centralino.tenancy.DatabaseAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows figures are made of, in the transaction at hand.
@ApplicationScoped
public class ContactRows {
    private static final String COLUMNS = """
            tenant_id, id, vendor_id, queue_id, account_id, medium, synthetic, opened, queued, answered, abandoned,
            handled, closed, close_reason, agent_id, disposition, offers, releases, waited_ms, queue_ms, ring_ms,
            talk_ms, wrap_up_ms, customer_id, case_id""";

    private static final String CLAIM = """
            INSERT INTO ledger.contact (tenant_id, id)
            SELECT ?, id FROM unnest(?::uuid[]) AS new (id) ORDER BY id ON CONFLICT DO NOTHING""";

    private static final String LOCK =
            "SELECT id FROM ledger.contact WHERE tenant_id = ? AND id = ANY (?) ORDER BY id FOR UPDATE";

    private static final String WRITE = """
            UPDATE ledger.contact SET (vendor_id, queue_id, account_id, medium, synthetic, opened, queued, answered,
                abandoned, handled, closed, close_reason, agent_id, disposition, offers, releases, waited_ms, queue_ms,
                ring_ms, talk_ms, wrap_up_ms, customer_id, case_id, last_at)
              = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            WHERE tenant_id = ? AND id = ?""";

    private final AgroalDataSource dataSource;

    @Inject
    ContactRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Makes the rows where they are missing and holds them to the end of the transaction, always in the same order.
    public static void hold(Connection connection, String tenant, Collection<UUID> sorted) throws SQLException {
        var ids = connection.createArrayOf("uuid", sorted.toArray());
        try (var claim = connection.prepareStatement(CLAIM);
                var lock = connection.prepareStatement(LOCK)) {
            claim.setString(1, tenant);
            claim.setArray(2, ids);
            claim.executeUpdate();
            lock.setString(1, tenant);
            lock.setArray(2, ids);
            lock.executeQuery().close();
        }
    }

    public static void write(Connection connection, List<ContactRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            for (var row : rows) {
                var values = new @Nullable Object[] {
                    row.vendor(),
                    row.queue(),
                    row.account(),
                    row.medium(),
                    row.synthetic(),
                    Instants.of(row.opened()),
                    Instants.of(row.queued()),
                    Instants.of(row.answered()),
                    Instants.of(row.abandoned()),
                    Instants.of(row.handled()),
                    Instants.of(row.closed()),
                    row.closeReason(),
                    row.agent(),
                    row.disposition(),
                    row.offers(),
                    row.releases(),
                    row.segments().waitedMs(),
                    row.segments().queueMs(),
                    row.segments().ringMs(),
                    row.segments().talkMs(),
                    row.segments().wrapUpMs(),
                    row.customer(),
                    row.caseId(),
                    Instants.of(row.last()),
                    row.tenant(),
                    row.id()
                };
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// A contact of the organisation, as its tenant or as its vendor.
    public Optional<ContactRow> find(String organisation, UUID id) {
        var found = query("(tenant_id = ? OR vendor_id = ?) AND id = ?", organisation, organisation, id);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// The contacts of a tenant, or those a vendor works on, that can matter to an interval; never tests or training.
    public List<ContactRow> between(String organisation, boolean asTenant, Instant from, Instant to) {
        return query(
                (asTenant ? "tenant_id" : "vendor_id")
                        + " = ? AND last_at >= ? AND coalesce(queued, answered, abandoned, handled) < ?"
                        + " AND queue_id IS NOT NULL AND NOT synthetic",
                organisation,
                Timestamp.from(from),
                Timestamp.from(to));
    }

    private List<ContactRow> query(String where, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM ledger.contact WHERE " + where)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = new ArrayList<ContactRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static ContactRow row(ResultSet result) throws SQLException {
        return new ContactRow(
                result.getString(1),
                result.getObject(2, UUID.class),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                result.getString(6),
                result.getBoolean(7),
                Instants.read(result, 8),
                Instants.read(result, 9),
                Instants.read(result, 10),
                Instants.read(result, 11),
                Instants.read(result, 12),
                Instants.read(result, 13),
                result.getString(14),
                result.getObject(15, UUID.class),
                result.getString(16),
                result.getInt(17),
                result.getInt(18),
                new Segments(
                        result.getLong(19),
                        result.getLong(20),
                        result.getLong(21),
                        result.getLong(22),
                        result.getLong(23)),
                result.getObject(24, UUID.class),
                result.getObject(25, UUID.class));
    }
}
