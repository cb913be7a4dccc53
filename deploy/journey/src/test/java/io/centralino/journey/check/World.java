package io.centralino.journey.check;

import io.centralino.journey.check.Snapshot.Attached;
import io.centralino.journey.check.Snapshot.Contact;
import io.centralino.journey.check.Snapshot.Counted;
import io.centralino.journey.check.Snapshot.DeadLetter;
import io.centralino.journey.check.Snapshot.Mail;
import io.centralino.journey.check.Snapshot.Message;
import io.centralino.journey.check.Snapshot.Offer;
import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.journey.check.Snapshot.Told;
import io.centralino.journey.check.Snapshot.Work;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Operation;
import io.centralino.players.history.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small day at two tenants, in which all went well; each test spoils one thing.
final class World {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String BANK = "banca-aurora";
    static final String TOWN = "comune-valfiorita";

    final List<Operation> tries = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Work> work = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final List<Attached> files = new ArrayList<>();
    final List<Counted> ledger = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final List<Mail> mails = new ArrayList<>();
    final List<Sighting> sightings = new ArrayList<>();

    World() {
        handledMail(BANK, "marta", "a");
        handledMail(TOWN, "oreste", "b");
    }

    Verdict judged() {
        return HistoryChecker.judge(
                tries,
                new Snapshot(
                        NOON, messages, contacts, work, offers, files, ledger, told, deadLetters, mails, sightings));
    }

    static Operation operation(String op, Kind kind, String tenant, String thread, int n, Outcome outcome) {
        return new Operation(
                op, kind, tenant, "mail", thread, n, NOON, NOON, outcome, Map.of("contactId", "contact-" + thread));
    }

    /// An operation tried once more, and what was said to it this time.
    static Operation toldAgain(String op, Kind kind, String tenant, String thread, Map<String, String> ids) {
        return new Operation(op, kind, tenant, "mail", thread, 1, NOON, NOON, Outcome.ACKED, ids);
    }

    /// A customer writes twice, one agent takes it, answers once, and closes it.
    private void handledMail(String tenant, String who, String letter) {
        var conversation = "conversation-" + who;
        var contact = "contact-" + who;
        tries.add(operation("q" + letter, Kind.MESSAGE, tenant, who, 1, Outcome.ACKED));
        tries.add(operation("r" + letter, Kind.MESSAGE, tenant, who, 2, Outcome.ACKED));
        tries.add(operation("s" + letter, Kind.REPLY, tenant, who, 1, Outcome.ACKED));
        tries.add(operation("t" + letter, Kind.WRAP_UP, tenant, who, 1, Outcome.ACKED));
        messages.add(new Message(tenant, "m1-" + who, conversation, contact, 1, true, List.of("q" + letter)));
        messages.add(new Message(tenant, "m2-" + who, conversation, contact, 2, true, List.of("r" + letter)));
        messages.add(new Message(tenant, "m3-" + who, conversation, contact, 3, false, List.of("s" + letter)));
        contacts.add(new Contact(tenant, contact, conversation, "closed", "handled"));
        work.add(new Work(tenant, contact, "handled"));
        offers.add(new Offer(tenant, "offer-" + who, contact, "giulia", "accepted", NOON.minusSeconds(60)));
        files.add(new Attached(tenant, contact, "customer-" + who, "case-" + who));
        ledger.add(new Counted(tenant, contact, true, "handled"));
        mails.add(new Mail(who + "@mail.localhost", "answer-" + who, List.of("s" + letter)));
        tell(tenant, contact, "channels", "contact-opened", 1);
        tell(tenant, contact, "cases", "contact-identified", 1);
        tell(tenant, contact, "routing", "contact-queued", 1);
        tell(tenant, contact, "routing", "offer-made", 2);
        tell(tenant, contact, "routing", "offer-closed", 3);
        tell(tenant, contact, "routing", "contact-assigned", 4);
        tell(tenant, contact, "routing", "contact-handled", 5);
        tell(tenant, contact, "channels", "contact-closed", 2);
    }

    void tell(String tenant, String contact, String owner, String event, long sequence) {
        told.add(new Told(tenant, contact, owner, event, sequence, "%s-%s-%d".formatted(contact, owner, sequence)));
    }
}
