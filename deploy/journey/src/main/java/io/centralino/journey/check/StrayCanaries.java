package io.centralino.journey.check;

import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.players.history.Canary;
import java.util.ArrayList;
import java.util.List;

/// Looks for canaries in every row of every table: at another tenant, and in facts, which carry no words of customers.
record StrayCanaries(Databases databases) {

    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND a.attname = 'tenant_id' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String STRAYS = """
            SELECT t.tenant_id, m[1], m[2] FROM %s t, regexp_matches(t::text, '%s', 'g') m WHERE m[1] <> t.tenant_id LIMIT 20
            """;

    private static final String IN_FACTS = """
            SELECT o.tenant_id, m[1], m[2] FROM outbox o, regexp_matches(o.payload::text, '%s', 'g') m LIMIT 20
            """;

    List<Sighting> find() {
        var found = new ArrayList<Sighting>();
        for (var service : Databases.ALL) {
            for (var table : databases.read(service, TABLES, row -> row.getString(1))) {
                found.addAll(in(
                        service,
                        "rows of %s of %s".formatted(service, table),
                        STRAYS.formatted(table, Canary.PATTERN)));
            }
            found.addAll(in(service, "facts of " + service, IN_FACTS.formatted(Canary.PATTERN)));
        }
        return found;
    }

    private List<Sighting> in(String service, String place, String query) {
        return databases.read(
                service,
                query,
                row -> new Sighting(
                        row.getString(2),
                        "%s, %s".formatted(place, row.getString(1)),
                        new Canary(row.getString(2), row.getString(3)).toString()));
    }
}
