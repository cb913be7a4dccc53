package io.centralino.channels.hook;

import io.agroal.api.AgroalDataSource;
import io.centralino.channels.ChannelsConfig;
import io.centralino.channels.account.Account;
import io.centralino.events.Ids;
import io.centralino.tenancy.Sql;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The events that providers sent.
@ApplicationScoped
class HookEvents implements PanacheRepositoryBase<HookEvent, UUID> {

    /// Takes what is due, the oldest of each thread first. Whoever dies with one in hand loses it to another when the
    /// hold ends.
    private static final String CLAIM = """
            UPDATE hook_event e SET next_try = now() + make_interval(secs => ?)
            FROM (SELECT tenant_id, id FROM hook_event due
                  WHERE state IN ('stored', 'parked') AND next_try <= now()
                    AND NOT EXISTS (SELECT 1 FROM hook_event earlier
                                    WHERE earlier.tenant_id = due.tenant_id AND earlier.account_id = due.account_id
                                      AND earlier.thread = due.thread AND earlier.id < due.id AND earlier.state = 'stored')
                  ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED) AS claimed
            WHERE e.tenant_id = claimed.tenant_id AND e.id = claimed.id
            RETURNING e.tenant_id, e.id, e.blob
            """;

    private final AgroalDataSource engine;
    private final double hold;

    HookEvents(@DataSource("engine") AgroalDataSource engine, ChannelsConfig config) {
        this.engine = engine;
        this.hold = config.mail().lease().toMillis() / 1_000.0;
    }

    /// An event this instance is to read now.
    record Due(String tenant, UUID id, String blob) {}

    List<Due> claim(int most) {
        return Sql.list(
                engine,
                CLAIM,
                row -> new Due(row.getString(1), row.getObject(2, UUID.class), row.getString(3)),
                hold,
                most);
    }

    Set<String> known(String account, Collection<String> providerIds) {
        return find("accountId = ?1 and providerId in ?2", account, providerIds).stream()
                .map(HookEvent::providerId)
                .collect(Collectors.toSet());
    }

    /// Two who bring the same at the same moment bring it once.
    void enter(Account account, Notice notice, String blob, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO hook_event (tenant_id, id, account_id, provider_id, kind, thread, place, blob, state, next_try, stored_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'stored', ?9, ?9)
                        ON CONFLICT (tenant_id, account_id, provider_id) DO NOTHING
                        """)
                .setParameter(1, account.tenantId())
                .setParameter(2, Ids.next())
                .setParameter(3, account.id())
                .setParameter(4, notice.providerId())
                .setParameter(5, notice.kind())
                .setParameter(6, notice.thread())
                .setParameter(7, notice.place())
                .setParameter(8, blob)
                .setParameter(9, now)
                .executeUpdate();
    }

    HookEvent locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Lets what waited for an answer to be known be read now.
    void wake(String account, String thread) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE hook_event SET next_try = now() WHERE account_id = ?1 AND thread = ?2 AND state = 'parked'
                        """)
                .setParameter(1, account)
                .setParameter(2, thread)
                .executeUpdate();
    }
}
