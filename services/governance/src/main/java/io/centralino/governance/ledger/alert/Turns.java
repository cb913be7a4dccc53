package io.centralino.governance.ledger.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.governance.ledger.Instants;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The history of alerts, in the transaction at hand.
@ApplicationScoped
class Turns {
    private static final String NOTE = """
            INSERT INTO ledger.alert_turn (tenant_id, id, alert_id, state, at, threshold, value, numerator, denominator)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIST = """
            SELECT id, state, at, threshold, value, numerator, denominator FROM ledger.alert_turn
            WHERE tenant_id = ? AND alert_id = ? AND id > ? ORDER BY id LIMIT %d""".formatted(Page.LIMIT + 1);

    private final AgroalDataSource dataSource;

    @Inject
    Turns(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void note(String org, Alert alert, Turn turn) {
        var reading = turn.reading();
        Sql.update(
                dataSource,
                NOTE,
                org,
                Ids.next(),
                alert.id(),
                turn.state().name(),
                Instants.of(turn.at()),
                alert.rule().threshold(),
                reading == null ? null : reading.value(),
                reading == null ? null : reading.numerator(),
                reading == null ? null : reading.denominator());
    }

    /// The oldest first.
    List<Told> after(String org, UUID alert, UUID id) {
        return Sql.list(
                dataSource,
                LIST,
                row -> new Told(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Objects.requireNonNull(Instants.read(row, 3)),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getObject(7, Long.class)),
                org,
                alert,
                id);
    }

    /// A change of state as it is read again, with the threshold that held then.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID id,
            String state,
            Instant at,
            BigDecimal threshold,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable Long denominator) {}
}
