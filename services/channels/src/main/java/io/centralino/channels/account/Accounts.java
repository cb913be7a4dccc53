package io.centralino.channels.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The accounts of the organisation at hand.
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, Account.Key> {

    public static final String SLUG = "[a-z][a-z0-9-]{1,38}";

    public Optional<Account> named(String organisation, String id) {
        return id.matches(SLUG) ? findByIdOptional(new Account.Key(organisation, id)) : Optional.empty();
    }

    List<Account> page(String organisation, @Nullable String after, int size) {
        return find("tenantId = ?1 and id > ?2 order by id", organisation, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
