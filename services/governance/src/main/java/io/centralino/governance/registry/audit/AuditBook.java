package io.centralino.governance.registry.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.centralino.events.Ids;
import io.centralino.governance.registry.Author;
import io.centralino.tenancy.Sql;
import io.centralino.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every entry of the audit, of which a transaction sees its organisation's.
@ApplicationScoped
public class AuditBook {
    /// What is nobody's to read here: names go with the person they belong to, and keys are no reading matter.
    private static final Map<String, Set<String>> KEPT_OUT =
            Map.of("person", Set.of("name"), "tenant-key", Set.of("wrapped"));

    /// What a thing was before is what its newest entry left.
    private static final String WRITE = """
            INSERT INTO registry.audit (tenant_id, id, person, operation, thing, object, after, before)
            SELECT ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), (
                SELECT after FROM registry.audit WHERE tenant_id = ? AND thing = ? AND object = ?
                ORDER BY at DESC LIMIT 1)
            """;

    private static final String READ = """
            SELECT id, at, person, operation, thing, object, before, after FROM registry.audit
            WHERE tenant_id = ? AND id < ? AND thing = coalesce(CAST(? AS text), thing)
              AND object = coalesce(CAST(? AS text), object)
              AND at >= ? AND at < ?
            ORDER BY id DESC LIMIT %d
            """.formatted(Page.LIMIT + 1);

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Author author;

    @Inject
    AuditBook(AgroalDataSource dataSource, ObjectMapper json, Author author) {
        this.dataSource = dataSource;
        this.json = json;
        this.author = author;
    }

    /// @param now what the thing is from now on; null where it is no more
    public void changed(String tenant, String thing, String object, @Nullable Object now) {
        write(tenant, now == null ? "removed" : "written", thing, object, now);
    }

    public void write(String tenant, String operation, String thing, String object, @Nullable Object now) {
        Sql.update(
                dataSource,
                WRITE,
                tenant,
                Ids.next(),
                author.id(),
                operation,
                thing,
                object,
                now == null ? null : told(thing, now).toString(),
                tenant,
                thing,
                object);
    }

    /// One more than a page, the newest first.
    List<Entry> page(String tenant, Question question) {
        return Sql.list(
                dataSource,
                READ,
                this::entry,
                tenant,
                question.before,
                question.thing,
                question.object,
                question.from.atOffset(ZoneOffset.UTC),
                question.to.atOffset(ZoneOffset.UTC));
    }

    private JsonNode told(String thing, Object now) {
        JsonNode tree = json.valueToTree(now);
        if (tree instanceof ObjectNode object) {
            object.remove(KEPT_OUT.getOrDefault(thing, Set.of()));
        }
        return tree;
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                row.getString("operation"),
                row.getString("thing"),
                row.getString("object"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the audit cannot be read", e);
        }
    }

    /// What is looked for.
    record Question(
            UUID before, @Nullable String thing, @Nullable String object, Instant from, Instant to) {}
}
