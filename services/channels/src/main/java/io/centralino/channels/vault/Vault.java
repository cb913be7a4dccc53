package io.centralino.channels.vault;

import io.centralino.blobs.BlobRef;
import io.centralino.blobs.Blobs;
import io.centralino.blobs.LocalFolder;
import io.centralino.channels.ChannelsConfig;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.TenantKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Keeps what customers sent as they sent it, under the tenant's key.
@ApplicationScoped
public class Vault {

    private static final String PURPOSE = "raw-mail";
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Blobs blobs;
    private final Raws raws;
    private final Clock clock;

    Vault(ChannelsConfig config, Seals seals, Raws raws, Clock clock) {
        this.blobs =
                new Blobs(new LocalFolder(config.vault()), tenant -> seals.aead(tenant, TenantKeys.VAULT), LARGEST);
        this.raws = raws;
        this.clock = clock;
    }

    /// Puts bytes away, durably, before any row speaks of them.
    public String put(String tenant, byte[] mail) {
        return blobs.put(tenant, mail, PURPOSE).text();
    }

    public byte[] get(Raw raw) {
        return get(raw.tenantId(), raw.blob());
    }

    public byte[] get(String tenant, String blob) {
        return blobs.get(BlobRef.of(tenant, blob));
    }

    /// Enters a mail in the index, as fresh or as one that was here before.
    public void enter(Raw.Place place, MailDigest digest, long size, String blob) {
        var before = raws.sameAs(place, digest.bytes(), digest.namesItself());
        raws.persist(before.map(
                        same -> new Raw(place, digest.bytes(), size, same.blob(), Raw.State.repeated, clock.instant()))
                .orElseGet(() -> new Raw(place, digest.bytes(), size, blob, Raw.State.stored, clock.instant())));
    }
}
