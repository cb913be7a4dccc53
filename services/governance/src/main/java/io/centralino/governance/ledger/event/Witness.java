package io.centralino.governance.ledger.event;

import io.centralino.events.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Sees each fact in the transaction that books it, once, however often it is heard.
public interface Witness {
    /// @param connection works for the tenant of the facts; it may be left working for another organisation
    /// @return whether there is something to do once this is committed
    boolean sees(Connection connection, List<Fact> booked) throws SQLException;

    void committed();
}
