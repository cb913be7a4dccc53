package io.centralino.governance.ledger.event;

import static io.centralino.web.Role.ADMIN;
import static io.centralino.web.Role.CLIENT;
import static io.centralino.web.Role.OPERATOR;
import static io.centralino.web.Role.PLANNER;
import static io.centralino.web.Role.QUALITY;
import static io.centralino.web.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.LedgerEvent;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What stands behind a figure: a contact's row, and the events it was told from.
@Path("/api/v1/{org}/ledger")
@RunOnVirtualThread
@InOrganisation
class LedgerResource {
    private final Stories stories;

    @Inject
    LedgerResource(Stories stories) {
        this.stories = stories;
    }

    @GET
    @Allowed({SUPERVISOR, QUALITY, PLANNER, CLIENT, ADMIN, OPERATOR})
    public Ledger get(@RestPath String org, @RestQuery @Nullable UUID contactId) {
        if (contactId == null) {
            throw Refusal.notFound();
        }
        var story = stories.get(org, contactId);
        return new Ledger(story.row(), story.events().stream().map(Entry::of).toList());
    }

    /// A contact in the ledger.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ledger(@Nullable ContactRow contact, List<Entry> items) {}

    /// An event in the ledger.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String id,
            String service,
            String type,
            @Nullable String vendor,
            Instant occurred,
            @Nullable Instant relayed,
            Instant heard,
            long sequence,
            boolean synthetic,
            JsonNode data) {
        static Entry of(LedgerEvent event) {
            return new Entry(
                    event.id(),
                    event.owner(),
                    event.type(),
                    event.vendor(),
                    event.occurred(),
                    event.relayed(),
                    event.heard(),
                    event.sequence(),
                    event.synthetic(),
                    event.data());
        }
    }
}
