package io.centralino.routing.offer;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.AGENT;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.routing.match.Receipt;
import io.centralino.routing.registry.Slug;
import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.Grants;
import io.centralino.web.Idempotent;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Offers, what agents say to them, and why they were made.
@Path("/api/v1/{org}/offers")
@InOrganisation
@RunOnVirtualThread
class OfferResource {
    private final Offers offers;
    private final Answer answer;
    private final Grants grants;
    private final Caller caller;
    private final Clock clock;

    @Inject
    OfferResource(Offers offers, Answer answer, Grants grants, Caller caller, Clock clock) {
        this.offers = offers;
        this.answer = answer;
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN, OPERATOR})
    public Body get(@RestPath String org, @RestPath UUID id) {
        return Body.of(seen(org, id), clock.instant());
    }

    @GET
    @Path("{id}/receipt")
    @Allowed({AGENT, SUPERVISOR, QUALITY, CLIENT, ADMIN, OPERATOR})
    public Why receipt(@RestPath String org, @RestPath UUID id) {
        var offer = seen(org, id);
        return Why.of(offer.receipt, mayLookBeyond(offer));
    }

    @POST
    @Path("{id}/acceptance")
    @Allowed(AGENT)
    @Idempotent
    public Acceptance accept(@RestPath String org, @RestPath UUID id) {
        var taken = answer.accept(org, id, caller.subject());
        return new Acceptance(
                id,
                taken.work().contact(),
                taken.work().conversation(),
                taken.work().queue(),
                taken.offer().closedAt);
    }

    @POST
    @Path("{id}/refusal")
    @Allowed(AGENT)
    @Idempotent
    public Refused refuse(@RestPath String org, @RestPath UUID id, @NotNull @Valid Reason why) {
        var taken = answer.refuse(org, id, caller.subject(), why.reason());
        return new Refused(id, taken.offer().contactId, taken.offer().reason, taken.offer().closedAt);
    }

    /// A mere agent sees the offers made to them, and learns nothing of others'.
    private Offer seen(String org, UUID id) {
        var offer = offers.seenBy(org, id).orElseThrow(Refusal::notFound);
        if (Set.of(AGENT).equals(caller.roles()) && !offer.agentId.equals(caller.subject())) {
            throw Refusal.notFound();
        }
        return offer;
    }

    /// How idle somebody was and how many are able says something of the vendor's other work: it is for the vendor's
    /// people.
    private boolean mayLookBeyond(Offer offer) {
        return caller.is(Role.OPERATOR)
                || !grants.of(caller.subject(), offer.vendorId).isEmpty();
    }

    /// A word for why.
    record Reason(
            @NotNull @Pattern(regexp = Slug.WORD) @Size(max = 80)
            String reason) {}

    /// Said again as often as it is asked.
    record Acceptance(
            UUID offerId,
            UUID contactId,
            UUID conversationId,
            String queueId,
            @Nullable Instant acceptedAt) {}

    /// Said again as often as it is asked.
    record Refused(
            UUID offerId,
            UUID contactId,
            @Nullable String reason,
            @Nullable Instant refusedAt) {}

    /// An offer.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            UUID id,
            UUID contactId,
            String tenant,
            String vendor,
            String queueId,
            String medium,
            UUID agentId,
            Instant madeAt,
            Instant expiresAt,
            long waitedMs,
            int attempt,
            Offer.Status status,
            @Nullable Instant closedAt,
            @Nullable String reason) {
        static Body of(Offer offer, Instant now) {
            return new Body(
                    offer.id,
                    offer.contactId,
                    offer.tenantId,
                    offer.vendorId,
                    offer.queueId,
                    offer.medium,
                    offer.agentId,
                    offer.madeAt,
                    offer.expiresAt,
                    offer.waitedMs,
                    offer.attempt,
                    offer.statusAt(now),
                    offer.closedAt,
                    offer.reason);
        }
    }

    /// A receipt. Who may not look beyond the tenant is shown less, and told so.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            String rule,
            String reason,
            int candidates,
            long waitedMs,
            int priority,
            int refused,
            @Nullable Integer able,
            @Nullable Long idleMs,
            boolean redacted) {
        static Why of(Receipt receipt, boolean whole) {
            return new Why(
                    receipt.rule(),
                    receipt.reason(),
                    receipt.candidates(),
                    receipt.waitedMs(),
                    receipt.priority(),
                    receipt.refused(),
                    whole ? receipt.able() : null,
                    whole ? receipt.idleMs() : null,
                    !whole);
        }
    }
}
