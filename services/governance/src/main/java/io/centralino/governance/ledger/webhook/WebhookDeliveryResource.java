package io.centralino.governance.ledger.webhook;

import static io.centralino.web.Role.ADMIN;

import io.centralino.governance.ledger.webhook.Deliveries.Placed;
import io.centralino.web.Allowed;
import io.centralino.web.Cursor;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What became of each fact a receiver was to be told of, the newest first.
@Path("/api/v1/{org}/webhook-deliveries")
@RunOnVirtualThread
@InOrganisation
class WebhookDeliveryResource {
    private final Deliveries deliveries;
    private final Webhooks webhooks;

    @Inject
    WebhookDeliveryResource(Deliveries deliveries, Webhooks webhooks) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    @GET
    @Allowed(ADMIN)
    public Page<Delivery> list(
            @RestPath String org,
            @RestQuery @Nullable UUID webhook,
            @RestQuery @Pattern(regexp = "waiting|delivered|parked") @Nullable String state,
            @RestQuery @Nullable String cursor) {
        if (webhook != null) {
            webhooks.get(org, webhook);
        }
        var page = Page.of(
                deliveries.before(org, position(cursor), webhook, state),
                placed -> Cursor.encode(Long.toString(placed.position())));
        return new Page<>(page.items().stream().map(Placed::delivery).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Allowed(ADMIN)
    public Delivery get(@RestPath String org, @RestPath UUID id) {
        return deliveries.get(org, id);
    }

    /// Sends it again, whatever became of it, under the id it had.
    @POST
    @Path("/{id}/replay")
    @ResponseStatus(202)
    @Allowed(ADMIN)
    @Idempotent
    public Delivery replay(@RestPath String org, @RestPath UUID id) {
        if (!deliveries.replay(org, id)) {
            throw Refusal.notFound();
        }
        return get(org, id);
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(Cursor.decode(cursor, 1)[0]);
        } catch (NumberFormatException e) {
            throw new Refusal(WebProblem.BAD_CURSOR, null, Map.of());
        }
    }
}
