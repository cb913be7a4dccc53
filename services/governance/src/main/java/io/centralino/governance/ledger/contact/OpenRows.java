package io.centralino.governance.ledger.contact;

import io.agroal.api.AgroalDataSource;
import io.centralino.governance.OpenContacts;
import io.centralino.tenancy.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Counts the rows of contacts that nothing has closed; tests and training hold nobody up.
@ApplicationScoped
class OpenRows implements OpenContacts {
    private static final String OPEN = """
            SELECT count(*) FROM ledger.contact
            WHERE closed IS NULL AND NOT synthetic AND (tenant_id = ? OR vendor_id = ?)
            """;

    private final AgroalDataSource dataSource;

    @Inject
    OpenRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long of(String organisation) {
        return Sql.list(dataSource, OPEN, row -> row.getLong(1), organisation, organisation)
                .getFirst();
    }
}
