package io.centralino.routing.shell;

import io.centralino.routing.match.ContactKey;
import io.centralino.routing.match.QueueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What has to be looked at again: the signals left in the table, and what a decision could not be carried out on.
///
/// Deleted by their ids, not up to the last one: an id taken early may be committed late.
final class Marks {
    private static final int AT_MOST = 2_000;

    final Set<ContactKey> contacts = new LinkedHashSet<>();
    final Set<UUID> agents = new LinkedHashSet<>();
    final Set<QueueKey> queues = new LinkedHashSet<>();
    private final List<Long> read = new ArrayList<>();

    void read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "SELECT id, tenant_id, kind, subject FROM match_signal ORDER BY id LIMIT " + AT_MOST);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(rows.getLong(1));
                var subject = rows.getString(4);
                switch (rows.getString(3)) {
                    case "contact" -> contacts.add(new ContactKey(rows.getString(2), UUID.fromString(subject)));
                    case "agent" -> agents.add(UUID.fromString(subject));
                    default -> queues.add(new QueueKey(rows.getString(2), subject));
                }
            }
        }
    }

    /// In the transaction of the decisions, so that a mark lives until somebody has decided on it.
    void delete(Connection connection) throws SQLException {
        if (!read.isEmpty()) {
            try (var statement = connection.prepareStatement("DELETE FROM match_signal WHERE id = ANY (?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", read.toArray()));
                statement.executeUpdate();
            }
        }
    }

    boolean isEmpty() {
        return read.isEmpty() && contacts.isEmpty() && agents.isEmpty() && queues.isEmpty();
    }

    boolean mayBeMore() {
        return read.size() == AT_MOST;
    }
}
