package io.centralino.events;

import io.centralino.tenancy.TenantKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/// Tells [TenantKeys] which keys there are, as their owner says.
@ApplicationScoped
class TenantKeyListener implements StateListener {
    private final TenantKeys keys;

    @Inject
    TenantKeyListener(TenantKeys keys) {
        this.keys = keys;
    }

    @Override
    public String topic() {
        return "governance.tenant-key-state";
    }

    @Override
    public void on(String key, @Nullable Fact fact) {
        if (fact == null) {
            var slash = key.indexOf('/');
            keys.forget(key.substring(0, slash), key.substring(slash + 1));
        } else {
            var told = fact.data(TenantKey.class);
            keys.take(told.tenant(), told.purpose(), told.wrapped());
        }
    }

    /// A key as it travels.
    record TenantKey(String tenant, String purpose, String wrapped) {}
}
