package io.centralino.events;

import org.jspecify.annotations.Nullable;

/// A fact about to be said, in the words of the service that says it.
///
/// @param type the short name of the event, as in contracts/<owner>/<type>
/// @param key facts of one key are published, and heard, in the order they were said
/// @param personal what must not be read by who lacks the tenant's key: names, addresses, numbers
public record Saying(
        String type,
        String key,
        String tenant,
        @Nullable String vendor,
        String correlationId,
        @Nullable String causationId,
        boolean synthetic,
        Object data,
        @Nullable Object personal) {

    /// A fact that belongs to no longer story than its own key.
    public static Saying of(String type, String key, String tenant, Object data) {
        return new Saying(type, key, tenant, null, key, null, false, data, null);
    }

    public Saying vendor(@Nullable String vendor) {
        return new Saying(type, key, tenant, vendor, correlationId, causationId, synthetic, data, personal);
    }

    /// Ties the fact to the story it belongs to, a contact's as a rule.
    public Saying about(String correlationId) {
        return new Saying(type, key, tenant, vendor, correlationId, causationId, synthetic, data, personal);
    }

    /// Names the fact that led to this one.
    public Saying because(@Nullable String causationId) {
        return new Saying(type, key, tenant, vendor, correlationId, causationId, synthetic, data, personal);
    }

    public Saying synthetic(boolean synthetic) {
        return new Saying(type, key, tenant, vendor, correlationId, causationId, synthetic, data, personal);
    }

    public Saying personal(@Nullable Object personal) {
        return new Saying(type, key, tenant, vendor, correlationId, causationId, synthetic, data, personal);
    }
}
