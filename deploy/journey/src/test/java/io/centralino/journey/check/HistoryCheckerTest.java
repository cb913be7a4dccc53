package io.centralino.journey.check;

import static io.centralino.journey.check.World.BANK;
import static io.centralino.journey.check.World.NOON;
import static io.centralino.journey.check.World.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.journey.check.Snapshot.Attached;
import io.centralino.journey.check.Snapshot.Contact;
import io.centralino.journey.check.Snapshot.Counted;
import io.centralino.journey.check.Snapshot.DeadLetter;
import io.centralino.journey.check.Snapshot.Mail;
import io.centralino.journey.check.Snapshot.Message;
import io.centralino.journey.check.Snapshot.Offer;
import io.centralino.journey.check.Snapshot.Sighting;
import io.centralino.journey.check.Snapshot.Work;
import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One fault is seeded in a good day; the checker names it, with its promise and its ids.
class HistoryCheckerTest {

    final World world = new World();

    @Test
    void findsNothingInAGoodDay() {
        assertThat(world.judged().violations()).isEmpty();
    }

    @Test
    void findsALostMessage() {
        world.messages.removeIf(message -> message.id().equals("m2-marta"));
        world.messages.replaceAll(message -> message.id().equals("m3-marta")
                ? new Message(BANK, message.id(), message.conversation(), message.contact(), 2, false, message.ops())
                : message);
        assertOnly(Promise.NO_LOSS, "op=ra");
    }

    @Test
    void findsALostContact() {
        world.files.removeIf(file -> file.contact().equals("contact-marta"));
        assertOnly(Promise.NO_LOSS, "contact-marta");
    }

    @Test
    void findsAnAnswerThatNeverLeft() {
        world.mails.removeIf(mail -> mail.mailbox().startsWith("oreste"));
        assertOnly(Promise.NO_LOSS, "op=sb");
    }

    @Test
    void findsADeadLetter() {
        world.deadLetters.add(new DeadLetter("routing", "conversation-x", "routing.channels: not JSON"));
        assertOnly(Promise.NO_LOSS, "conversation-x");
    }

    @Test
    void findsWhatWasRefusedAndStandsAllTheSame() {
        world.tries.removeIf(operation -> operation.op().equals("qa"));
        world.tries.add(World.operation("qa", Kind.MESSAGE, BANK, "marta", 1, Outcome.REFUSED));
        assertOnly(Promise.NO_LOSS, "m1-marta");
    }

    @Test
    void doesNotJudgeWhatNobodyKnows() {
        world.tries.add(World.operation("za", Kind.MESSAGE, BANK, "marta", 3, Outcome.UNKNOWN));
        world.tries.add(World.operation("zb", Kind.MESSAGE, BANK, "marta", 4, Outcome.UNKNOWN));
        world.messages.add(
                new Message(BANK, "m4-marta", "conversation-marta", "contact-marta", 4, true, List.of("za")));
        assertThat(world.judged().violations()).isEmpty();
    }

    @Test
    void findsADoubledMessage() {
        world.messages.add(
                new Message(BANK, "m4-marta", "conversation-marta", "contact-marta", 4, true, List.of("qa")));
        assertThat(world.judged().violations())
                .anySatisfy(one -> assertThat(one.toString()).contains("NO_DOUBLE", "qa stands 2 times", "m4-marta"));
    }

    @Test
    void findsASecondTryThatWasAnsweredDifferently() {
        world.tries.add(World.toldAgain("sa", Kind.REPLY, BANK, "marta", Map.of("messageId", "m9-marta")));
        assertOnly(Promise.NO_DOUBLE, "m9-marta");
    }

    @Test
    void letsAMessageMoveToTheContactThatFollows() {
        world.tries.add(World.toldAgain("ra", Kind.MESSAGE, BANK, "marta", Map.of("contactId", "contact-marta-2")));
        assertThat(world.judged().violations()).isEmpty();
    }

    @Test
    void findsTwoOwners() {
        world.offers.add(new Offer(BANK, "offer-2", "contact-marta", "paolo", "accepted", NOON.minusSeconds(60)));
        assertOnly(Promise.NO_DOUBLE, "offer-2");
    }

    @Test
    void findsTwoMailsOfOneAnswer() {
        world.mails.add(new Mail("marta@mail.localhost", "answer-again", List.of("sa")));
        assertOnly(Promise.NO_DOUBLE, "answer-again");
    }

    @Test
    void findsAContactThatCountsTwice() {
        world.tell(BANK, "contact-marta", "channels", "contact-opened", 9);
        assertOnly(Promise.NO_DOUBLE, "contact-opened");
    }

    @Test
    void findsMessagesInTheWrongOrder() {
        world.messages.replaceAll(message -> switch (message.id()) {
            case "m1-marta" ->
                new Message(BANK, "m1-marta", "conversation-marta", "contact-marta", 2, true, message.ops());
            case "m2-marta" ->
                new Message(BANK, "m2-marta", "conversation-marta", "contact-marta", 1, true, message.ops());
            default -> message;
        });
        assertOnly(Promise.ORDER, "m2-marta");
    }

    @Test
    void findsWorkThatWentBackwards() {
        world.tell(TOWN, "contact-oreste", "routing", "offer-made", 6);
        assertOnly(Promise.ORDER, "contact-oreste");
    }

    @Test
    void findsALeak() {
        world.sightings.add(new Sighting(BANK, "what marco was shown", "~banca-aurora~qa~"));
        assertOnly(Promise.ISOLATION, "~banca-aurora~qa~");
    }

    @Test
    void findsARowOfAContactUnderAnotherTenant() {
        world.files.replaceAll(
                file -> file.contact().equals("contact-marta") ? new Attached(TOWN, "contact-marta", "c", "k") : file);
        assertOnly(Promise.ISOLATION, "contact-marta");
    }

    @Test
    void findsAContactThatIsNobodysWork() {
        world.contacts.replaceAll(contact -> contact.tenant().equals(BANK)
                ? new Contact(BANK, contact.id(), contact.conversation(), "open", null)
                : contact);
        world.ledger.replaceAll(row -> row.tenant().equals(BANK) ? new Counted(BANK, row.contact(), true, null) : row);
        assertOnly(Promise.CONSERVATION, "contact-marta");
    }

    @Test
    void findsAnOfferThatRingsForEver() {
        world.offers.add(new Offer(BANK, "offer-2", "contact-marta", "paolo", null, NOON.minusSeconds(60)));
        assertOnly(Promise.LIVENESS, "offer-2");
    }

    @Test
    void findsAContactThatRingsNowhere() {
        world.contacts.add(new Contact(BANK, "contact-rita", "conversation-rita", "open", null));
        world.work.add(new Work(BANK, "contact-rita", "offered"));
        world.files.add(new Attached(BANK, "contact-rita", "customer-rita", "case-rita"));
        world.ledger.add(new Counted(BANK, "contact-rita", false, null));
        assertOnly(Promise.LIVENESS, "contact-rita");
    }

    private void assertOnly(Promise promise, String id) {
        var found = world.judged().violations();
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.promise()).isEqualTo(promise);
            assertThat(one.toString()).contains(id);
        });
    }

    @AfterEach
    void theRestOfTheDayIsUntouched() {
        assertThat(world.judged().violations()).noneMatch(one -> one.toString().contains("m1-oreste"));
    }
}
