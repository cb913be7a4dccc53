package io.centralino.journey.check;

import io.centralino.journey.check.Snapshot.Attached;
import io.centralino.journey.check.Snapshot.Contact;
import io.centralino.journey.check.Snapshot.Counted;
import io.centralino.journey.check.Snapshot.DeadLetter;
import io.centralino.journey.check.Snapshot.Mail;
import io.centralino.journey.check.Snapshot.Message;
import io.centralino.journey.check.Snapshot.Offer;
import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.journey.check.Snapshot.Told;
import io.centralino.journey.check.Snapshot.Work;
import io.centralino.players.history.Canary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Reads a [Snapshot] out of the services' databases. It knows their tables; it is the only one outside that does.
final class SnapshotReader {

    private final Databases databases;

    SnapshotReader(Databases databases) {
        this.databases = databases;
    }

    Snapshot read(List<Mail> mails, Collection<Sighting> seen) {
        var sightings = new ArrayList<>(seen);
        sightings.addAll(new StrayCanaries(databases).find());
        return new Snapshot(
                Instant.now(),
                messages(),
                databases.read(
                        "channels",
                        "SELECT tenant_id, id, conversation_id, state, reason FROM contact",
                        row -> new Contact(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))),
                databases.read(
                        "routing",
                        "SELECT tenant_id, id, state FROM work",
                        row -> new Work(row.getString(1), row.getString(2), row.getString(3))),
                databases.read(
                        "routing",
                        "SELECT tenant_id, id, contact_id, agent_id, outcome, expires_at FROM offer",
                        row -> new Offer(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                instant(row, 6))),
                databases.read(
                        "cases",
                        "SELECT tenant_id, id, customer_id, case_id FROM contact_file",
                        row -> new Attached(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                databases.read(
                        "governance",
                        "SELECT tenant_id, id, handled IS NOT NULL, close_reason FROM ledger.contact",
                        row -> new Counted(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4))),
                databases.read(
                        "governance",
                        "SELECT tenant_id, contact_id, owner, split_part(type, '.', 3), sequence, id FROM ledger.event"
                                + " WHERE contact_id IS NOT NULL",
                        row -> new Told(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6))),
                deadLetters(),
                mails,
                sightings);
    }

    private List<Message> messages() {
        return databases.read(
                "channels",
                "SELECT tenant_id, id, conversation_id, contact_id, sequence, direction = 'in', text FROM message",
                row -> new Message(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6),
                        ops(row.getString(7))));
    }

    private List<DeadLetter> deadLetters() {
        var letters = new ArrayList<DeadLetter>();
        for (var service : Databases.ALL) {
            letters.addAll(databases.read(
                    service,
                    "SELECT key, consumer || ': ' || reason FROM parked_key WHERE state = 'poisoned'"
                            + " UNION ALL SELECT key, 'refused by the broker: ' || refused FROM outbox WHERE refused IS NOT NULL",
                    row -> new DeadLetter(service, row.getString(1), row.getString(2))));
        }
        return letters;
    }

    static List<String> ops(String text) {
        return Canary.in(text).stream().map(Canary::op).distinct().toList();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
