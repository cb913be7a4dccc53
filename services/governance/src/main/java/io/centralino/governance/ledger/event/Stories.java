package io.centralino.governance.ledger.event;

import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.contact.ContactRows;
import io.centralino.governance.ledger.contact.LedgerEvent;
import io.centralino.governance.ledger.reference.KnownOrganisations;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The story of a contact as one organisation may read it: its tenant, or the vendor who works on it.
@ApplicationScoped
class Stories {
    private final ContactRows rows;
    private final EventBook events;
    private final KnownOrganisations organisations;

    @Inject
    Stories(ContactRows rows, EventBook events, KnownOrganisations organisations) {
        this.rows = rows;
        this.events = events;
        this.organisations = organisations;
    }

    /// @throws Refusal the one 404, where nothing of it is the organisation's
    Story get(String organisation, UUID contact) {
        organisations.get(organisation);
        var row = rows.find(organisation, contact).orElse(null);
        var heard = events.of(row == null ? organisation : row.tenant(), contact);
        if (row == null && heard.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Story(row, heard);
    }

    /// The row figures are made of, and what it was told from.
    record Story(@Nullable ContactRow row, List<LedgerEvent> events) {}
}
