package io.centralino.governance.ledger.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.centralino.events.Fact;
import io.centralino.governance.ledger.contact.LedgerEvent;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The events of the ledger, in the transaction at hand. There is no way to change one.
@ApplicationScoped
public class EventBook {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String APPEND = """
            INSERT INTO ledger.event (tenant_id, id, vendor_id, contact_id, correlation_id, owner, type, occurred,
                relayed, heard, sequence, synthetic, data)
            VALUES (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING""";

    private static final String READ = """
            SELECT id, tenant_id, vendor_id, correlation_id, owner, type, occurred, relayed, heard, sequence, synthetic,
                data, contact_id
            FROM ledger.event WHERE tenant_id = ? AND contact_id = ANY (?)""";

    private static final String FRESHNESS = """
            SELECT greatest((SELECT max(heard) FROM ledger.event WHERE tenant_id = ?),
                            (SELECT max(heard) FROM ledger.event WHERE vendor_id = ?))""";

    private final AgroalDataSource dataSource;

    @Inject
    EventBook(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Books what is not booked yet.
    ///
    /// @return the facts that were new
    static List<Fact> append(Connection connection, List<Heard> heard) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            for (var one : heard) {
                var event = one.event();
                var contact = one.contact();
                // Each null with a type, or the statement would be prepared anew for every mixture.
                statement.setString(1, event.tenant());
                statement.setString(2, event.id());
                statement.setString(3, event.vendor());
                statement.setString(4, contact == null ? null : contact.toString());
                statement.setString(5, event.correlationId());
                statement.setString(6, event.owner());
                statement.setString(7, event.type());
                statement.setTimestamp(8, Timestamp.from(event.occurred()));
                statement.setTimestamp(9, event.relayed() == null ? null : Timestamp.from(event.relayed()));
                statement.setTimestamp(10, Timestamp.from(event.heard()));
                statement.setLong(11, event.sequence());
                statement.setBoolean(12, event.synthetic());
                statement.setString(13, event.data().toString());
                statement.addBatch();
            }
            var booked = statement.executeBatch();
            return IntStream.range(0, booked.length)
                    .filter(one -> booked[one] != 0)
                    .mapToObj(one -> heard.get(one).fact())
                    .toList();
        }
    }

    /// Everything heard about a contact, in the order of its story.
    List<LedgerEvent> of(String tenant, UUID contact) {
        try (var connection = dataSource.getConnection()) {
            return of(connection, tenant, List.of(contact)).getOrDefault(contact, List.of()).stream()
                    .sorted(LedgerEvent.IN_ORDER)
                    .toList();
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    static Map<UUID, List<LedgerEvent>> of(Connection connection, String tenant, Collection<UUID> contacts)
            throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, tenant);
            statement.setArray(2, connection.createArrayOf("uuid", contacts.toArray()));
            var events = new HashMap<UUID, List<LedgerEvent>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    events.computeIfAbsent(result.getObject(13, UUID.class), ignored -> new ArrayList<>())
                            .add(event(result));
                }
            }
            return events;
        }
    }

    /// When the organisation's newest event was heard: figures hold everything up to then.
    public Optional<Instant> asOf(String organisation) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FRESHNESS)) {
            statement.setString(1, organisation);
            statement.setString(2, organisation);
            try (var result = statement.executeQuery()) {
                result.next();
                return Optional.ofNullable(result.getTimestamp(1)).map(Timestamp::toInstant);
            }
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static LedgerEvent event(ResultSet result) throws SQLException {
        var relayed = result.getTimestamp(8);
        try {
            return new LedgerEvent(
                    result.getString(1),
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getString(5),
                    result.getString(6),
                    result.getTimestamp(7).toInstant(),
                    relayed == null ? null : relayed.toInstant(),
                    result.getTimestamp(9).toInstant(),
                    result.getLong(10),
                    result.getBoolean(11),
                    JSON.readTree(result.getString(12)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of the ledger cannot be read", e);
        }
    }

    /// A fact, the event it is booked as, and the contact it is about if it is about one.
    record Heard(Fact fact, LedgerEvent event, @Nullable UUID contact) {}
}
