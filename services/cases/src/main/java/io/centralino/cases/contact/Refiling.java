package io.centralino.cases.contact;

import io.centralino.cases.customer.Customer;
import io.centralino.cases.customer.Customers;
import io.centralino.cases.matter.Case;
import io.centralino.cases.matter.CaseVoice;
import io.centralino.cases.matter.CaseVoice.Change;
import io.centralino.cases.matter.Cases;
import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Files a contact in another case of its customer, and says so to both cases and to who works on the contact.
@ApplicationScoped
public class Refiling {

    private final ContactFiles files;
    private final Customers customers;
    private final Cases cases;
    private final CaseVoice caseVoice;
    private final ContactVoice contactVoice;
    private final Timeline timeline;

    Refiling(
            ContactFiles files,
            Customers customers,
            Cases cases,
            CaseVoice caseVoice,
            ContactVoice contactVoice,
            Timeline timeline) {
        this.files = files;
        this.customers = customers;
        this.cases = cases;
        this.caseVoice = caseVoice;
        this.contactVoice = contactVoice;
        this.timeline = timeline;
    }

    /// Call it with the customer held.
    public void move(String tenant, ContactFile file, Case to, String cause, UUID by, Instant now) {
        var from = cases.findByIdOptional(file.caseId()).orElseThrow();
        to.hear(now);
        file.fileIn(to.id());
        files.flush();
        timeline.add(Entry.of("contact-moved", Ids.next(), now)
                .customer(file.customerId())
                .conversation(file.conversationId())
                .contact(file.id())
                .actor(by)
                .detail(from.reference() + " " + to.reference()));
        caseVoice.said(tenant, from, Change.of("contact-left", now).by(by).contact(file.id()));
        caseVoice.said(tenant, to, Change.of("contact-came", now).by(by).contact(file.id()));
        tell(tenant, file, customers.findByIdOptional(file.customerId()).orElseThrow(), cause, now);
    }

    /// Says again whose a contact is and where it is filed.
    public void tell(String tenant, ContactFile file, Customer customer, String cause, Instant now) {
        var matter = cases.findByIdOptional(file.caseId()).orElseThrow();
        contactVoice.say(contactVoice.identified(tenant, file, customer, matter, false, cause, now));
    }
}
