package io.centralino.governance.ledger.webhook;

import static io.centralino.web.Role.ADMIN;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.centralino.governance.ledger.IdCursor;
import io.centralino.governance.ledger.webhook.Webhook.State;
import io.centralino.governance.ledger.webhook.Webhooks.Wish;
import io.centralino.web.Allowed;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Subscriptions, kept by admins of the organisation: people, or clients with that role.
@Path("/api/v1/{org}/webhooks")
@RunOnVirtualThread
@InOrganisation
class WebhookResource {
    private static final Duration USUAL_OVERLAP = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Doorkeeper doorkeeper;
    private final Clock clock = Clock.systemUTC();

    @Inject
    WebhookResource(Webhooks webhooks, Deliveries deliveries, Doorkeeper doorkeeper) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.doorkeeper = doorkeeper;
    }

    @GET
    @Allowed(ADMIN)
    public Page<Webhook> list(@RestPath String org, @RestQuery @Nullable String cursor) {
        return Page.of(webhooks.after(org, IdCursor.start(cursor)), webhook -> IdCursor.of(webhook.id()));
    }

    @GET
    @Path("/{id}")
    @Allowed(ADMIN)
    public Webhook get(@RestPath String org, @RestPath UUID id) {
        return webhooks.get(org, id);
    }

    @POST
    @ResponseStatus(201)
    @Allowed(ADMIN)
    @Idempotent(sealed = true)
    public WithSecret make(@RestPath String org, @Valid @NotNull Subscribing body) {
        var secret = Signing.newSecret();
        return new WithSecret(webhooks.make(org, wish(body.url, body.types, body.description), secret), secret);
    }

    @PUT
    @Path("/{id}")
    @Allowed(ADMIN)
    public Webhook change(@RestPath String org, @RestPath UUID id, @Valid @NotNull Change body) {
        return webhooks.change(org, id, wish(body.url, body.types, body.description), State.valueOf(body.state));
    }

    @DELETE
    @Path("/{id}")
    @Allowed(ADMIN)
    public void delete(@RestPath String org, @RestPath UUID id) {
        webhooks.delete(org, id);
    }

    /// A new secret; the old one signs beside it for a while.
    @POST
    @Path("/{id}/secret")
    @ResponseStatus(201)
    @Allowed(ADMIN)
    @Idempotent(sealed = true)
    public WithSecret rotate(@RestPath String org, @RestPath UUID id, @Valid @NotNull Rotation body) {
        var secret = Signing.newSecret();
        var overlap = body.overlapHours == null ? USUAL_OVERLAP : Duration.ofHours(body.overlapHours);
        return new WithSecret(webhooks.rotate(org, id, secret, overlap), secret);
    }

    /// Sends something that is no fact, so that a receiver can be tried before there is one.
    @POST
    @Path("/{id}/test")
    @ResponseStatus(202)
    @Allowed(ADMIN)
    @Idempotent
    public Delivery test(@RestPath String org, @RestPath UUID id) {
        return deliveries.test(org, id);
    }

    /// Sends again everything of a span of time that is still kept, whatever became of it, under the ids it had.
    @POST
    @Path("/{id}/replay")
    @ResponseStatus(202)
    @Allowed(ADMIN)
    @Idempotent
    public Replay replay(@RestPath String org, @RestPath UUID id, @Valid @NotNull Span body) {
        webhooks.get(org, id);
        var now = clock.instant();
        var to = body.to == null ? now : between(Instant.EPOCH, body.to, now);
        return new Replay(deliveries.replay(org, id, between(Instant.EPOCH, body.from, now), to));
    }

    /// Nothing is booked outside of these, and not every moment fits into a table.
    private static Instant between(Instant first, Instant asked, Instant last) {
        return asked.isBefore(first) ? first : asked.isAfter(last) ? last : asked;
    }

    private Wish wish(String url, @Nullable List<String> types, @Nullable String description) {
        doorkeeper.allow(url);
        var wanted =
                types == null ? List.<String>of() : types.stream().distinct().toList();
        return new Wish(url, wanted, Objects.requireNonNullElse(description, ""));
    }

    /// A subscription as somebody wants it; without types it is told of everything.
    record Subscribing(
            @NotNull @Size(max = 2000) String url,

            @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = TYPE) @Size(max = 120) String> types,

            @Size(max = 200) @Pattern(regexp = ONE_LINE) @Nullable
            String description) {}

    /// What a subscription becomes: all of it, and whether it is paused.
    record Change(
            @NotNull @Size(max = 2000) String url,

            @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = TYPE) @Size(max = 120) String> types,

            @Size(max = 200) @Pattern(regexp = ONE_LINE) @Nullable
            String description,

            @NotNull @Pattern(regexp = "active|paused") String state) {}

    /// @param overlapHours how long the old secret still signs as well; a day where nothing is said
    record Rotation(@Min(0) @Max(168) @Nullable Integer overlapHours) {}

    /// @param to now where nothing is said
    record Span(@NotNull Instant from, @Nullable Instant to) {}

    /// How many deliveries leave again.
    record Replay(int deliveries) {}

    /// A subscription with its secret, which is shown this once.
    record WithSecret(@JsonUnwrapped Webhook webhook, String secret) {}

    private static final String ONE_LINE = "\\P{Cntrl}*";
    private static final String TYPE = "centralino\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*";
}
