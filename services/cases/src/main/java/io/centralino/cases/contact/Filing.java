package io.centralino.cases.contact;

import static io.centralino.cases.matter.Cases.GENERAL;

import io.centralino.cases.contact.ContactFile.ContactOpened;
import io.centralino.cases.customer.Identity;
import io.centralino.cases.customer.Recognition;
import io.centralino.cases.matter.Case;
import io.centralino.cases.matter.CaseReference;
import io.centralino.cases.matter.CaseVoice;
import io.centralino.cases.matter.CaseVoice.Change;
import io.centralino.cases.matter.Cases;
import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Fact;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files a new contact: finds its customer, attaches its case, and says both.
@ApplicationScoped
class Filing {

    private final ContactFiles files;
    private final Recognition recognition;
    private final Cases cases;
    private final CaseVoice caseVoice;
    private final ContactVoice contactVoice;
    private final Timeline timeline;
    private final Clock clock;

    Filing(
            ContactFiles files,
            Recognition recognition,
            Cases cases,
            CaseVoice caseVoice,
            ContactVoice contactVoice,
            Timeline timeline,
            Clock clock) {
        this.files = files;
        this.recognition = recognition;
        this.cases = cases;
        this.caseVoice = caseVoice;
        this.contactVoice = contactVoice;
        this.timeline = timeline;
        this.clock = clock;
    }

    void file(Fact fact, ContactOpened opened, Sender sender) {
        var tenant = fact.tenant();
        var now = clock.instant();
        var former = files.lastOf(opened.conversationId());
        var recognised = recognition.recognise(
                tenant, sender.recognisable(), sender.name(), former.map(ContactFile::customerId), now);
        var customer = recognised.customer();

        var fitting = cases.fitting(
                customer.id(), CaseReference.in(sender.subject()), former.map(ContactFile::caseId), GENERAL);
        var matter = fitting.orElseGet(
                () -> cases.open(tenant, customer.id(), GENERAL, sender.subject(), fact.synthetic(), now));
        var contact = new ContactFile(tenant, opened, customer.id(), matter.id(), fact.synthetic());
        files.persistAndFlush(contact);

        timeline.add(Entry.of("contact-opened", contact.id(), opened.openedAt())
                .customer(customer.id())
                .conversation(opened.conversationId())
                .contact(contact.id())
                .medium(opened.medium()));
        if (timeline.adopt(opened.conversationId(), contact.id(), customer.id())) {
            timeline.when("contact-closed", contact.id()).ifPresent(contact::close);
        }
        tell(fact, contact, matter, fitting.isPresent());
        contactVoice.say(contactVoice
                .identified(tenant, contact, customer, matter, recognised.fresh(), "opened", now)
                .vendor(fact.vendor())
                .because(fact.id()));
    }

    private void tell(Fact fact, ContactFile contact, Case matter, boolean attached) {
        var now = clock.instant();
        if (!attached) {
            caseVoice.opened(fact.tenant(), matter, contact.id(), fact.id());
        } else if (matter.hear(now)) {
            caseVoice.changed(
                    fact.tenant(),
                    matter,
                    Change.of("contact-opened", now).contact(contact.id()).because(fact.id()));
        }
    }

    /// What a contact says of who sent it; all of it may be missing.
    @RegisterForReflection
    record Sender(
            @Nullable List<@Nullable Said> identities,
            @Nullable String name,
            @Nullable String subject) {

        static final Sender UNKNOWN = new Sender(null, null, null);

        List<Identity> recognisable() {
            return identities == null
                    ? List.of()
                    : identities.stream()
                            .flatMap(said -> said == null ? Stream.<Identity>empty() : said.identity().stream())
                            .toList();
        }

        @RegisterForReflection
        record Said(@Nullable String kind, @Nullable String value) {
            Optional<Identity> identity() {
                return kind == null || value == null ? Optional.empty() : Identity.of(kind, value);
            }
        }
    }
}
