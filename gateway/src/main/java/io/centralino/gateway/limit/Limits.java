package io.centralino.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.centralino.gateway.GatewayConfig;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The buckets of this instance of the door.
///
/// They are local: with n instances behind a balancer a client may see up to n times its share, which is the price for
/// a door that needs no store.
@ApplicationScoped
public class Limits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final GatewayConfig.Limit limit;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    Limits(GatewayConfig config) {
        limit = config.limit();
    }

    /// Counts a request of an address; for the API also against the client and the organisation it names.
    public Share ofApi(String address, @Nullable String authorization, @Nullable String organisation) {
        var share = ofAddress(address);
        var client = BearerHint.of(authorization);
        share.take(
                bucket(client.map(name -> "client " + name).orElse("stranger " + address), limit.client()),
                limit.client(),
                client.isPresent());
        if (organisation != null) {
            share.take(bucket("organisation " + organisation, limit.organisation()), limit.organisation(), true);
        }
        return share;
    }

    /// A provider's: counts against the account it names as a client's does. What proves to be a stranger's is
    /// refunded.
    public Share ofHook(String address, @Nullable String account) {
        var share = ofAddress(address);
        share.take(bucket("hook " + account, limit.hook()), limit.hook(), true);
        return share;
    }

    public Share ofAddress(String address) {
        var share = new Share();
        share.take(bucket("address " + address, limit.address()), limit.address(), false);
        return share;
    }

    private Bucket bucket(String key, int perSecond) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(one -> one.capacity(perSecond).refillGreedy(perSecond, SECOND))
                        .build());
    }
}
