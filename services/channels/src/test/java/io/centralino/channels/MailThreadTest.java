package io.centralino.channels;

import static io.centralino.channels.Scene.AURORA;
import static io.centralino.channels.Scene.ORBITA;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Head;
import io.centralino.channels.mail.MailLimits;
import io.centralino.channels.mail.MailReader;
import io.centralino.channels.mail.Mails;
import io.centralino.channels.mail.Reading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Anna wrote, Giulia answered; who may go on in their conversation?
@WithParts
class MailThreadTest {

    private final String anna = "anna-" + UUID.randomUUID() + "@example.org";
    private final String subject = "Mutuo " + UUID.randomUUID();
    private final String first = UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void setScene() {
        Scene.set();
    }

    private Work.Contact contact;
    private Reading.Readable answer;

    @SuppressWarnings("NullAway.Init")
    MailThreadTest() {}

    @BeforeEach
    void annaWritesAndGiuliaAnswers() {
        write(anna, "aurora@mail.localhost", subject, first, List.of(), "Che tasso avete?");
        contact = Work.contactAbout(AURORA, subject);
        contact.answer("Il 3 per cento.\nCordiali saluti");
        answer = (Reading.Readable)
                new MailReader(MailLimits.USUAL).read(Post.await(anna, 1).getFirst());
    }

    @Test
    void theAnswerIsThreadedAndBearsTheAgentsName() {
        Head head = answer.head();
        assertThat(head.referenced()).containsExactly(first);
        assertThat(head.subject()).isEqualTo("Re: " + subject);
        assertThat(head.from())
                .isEqualTo(new io.centralino.channels.mail.Address("aurora@mail.localhost", "Giulia Ferrante"));
        assertThat(answer.text()).isEqualTo("Il 3 per cento.\nCordiali saluti");
        var sent = contact.awaitFact("message-sent").path("data");
        assertThat(sent.path("authorId").asText()).isEqualTo(Scene.GIULIA.toString());
        var delivered = contact.awaitFact("delivery-changed").path("data");
        assertThat(delivered.path("state").asText()).isEqualTo("sent");
        assertThat(delivered.path("messageId").asText())
                .isEqualTo(sent.path("messageId").asText());
    }

    @Test
    void annaGoesOnInTheSameConversationAndContact() {
        write(
                anna,
                "aurora@mail.localhost",
                "Tutt'altro oggetto",
                UUID.randomUUID() + "@example.org",
                List.of(ourId()),
                "Grazie!\n\n> Il 3 per cento.");

        var messages = contact.awaitMessages(3);
        assertThat(messages.getLast())
                .containsEntry("text", "Grazie!")
                .containsEntry("quoted", "> Il 3 per cento.")
                .containsEntry("contactId", contact.id().toString());
        assertThat(messages).extracting(message -> message.get("sequence")).containsExactly(1, 2, 3);
    }

    @Test
    void aMailThatMentionsOneWeNeverSawJoinsTheOthersThatDo() {
        var unseen = UUID.randomUUID() + "@example.org";
        var own = "Senza capo " + UUID.randomUUID();
        write(anna, "aurora@mail.localhost", own, UUID.randomUUID() + "@example.org", List.of(unseen), "Prima.");
        var other = Work.contactAbout(AURORA, own);
        write(
                anna,
                "aurora@mail.localhost",
                "Re: " + own,
                UUID.randomUUID() + "@example.org",
                List.of(unseen),
                "Seconda.");

        assertThat(other.awaitMessages(2))
                .extracting(message -> message.get("text"))
                .containsExactly("Prima.", "Seconda.");
    }

    @Test
    void aStrangerWhoKnowsTheSignedIdDoesNotGetIn() {
        becomesItsOwn("mallory@example.net", List.of(ourId()));
    }

    @Test
    void aStrangerWhoKnowsAnnasOwnIdDoesNotGetIn() {
        becomesItsOwn("mallory@example.net", List.of(first));
    }

    @Test
    void someoneWhoPosesAsTheAgentDoesNotGetIn() {
        becomesItsOwn("giulia.ferrante@voxia.example", List.of(ourId(), first));
        becomesItsOwn("aurora@mail.localhost", List.of(ourId(), first));
    }

    @Test
    void aForgedSignatureLeadsNowhere() {
        var forged = ourId().replaceFirst("\\.[0-9a-f]{32}@", ".00000000000000000000000000000000@");
        becomesItsOwn(anna, List.of(forged));
    }

    @Test
    void theSubjectAloneLeadsNowhere() {
        becomesItsOwn(anna, List.of());
    }

    @Test
    void theSameReferencesAtAnotherTenantLeadNowhere() {
        var own = "Altrove " + UUID.randomUUID();
        write(
                anna,
                "orbita@mail.localhost",
                own,
                UUID.randomUUID() + "@example.org",
                List.of(ourId(), first),
                "E qui?");

        var elsewhere = Work.contactAbout(ORBITA, own);
        assertThat(elsewhere.conversation()).isNotEqualTo(contact.conversation());
        assertThat(contact.messages()).hasSize(2);
    }

    @Test
    void theirMailLeavesNoTrapForAnnasNextOne() {
        write(
                "mallory@example.net",
                "aurora@mail.localhost",
                "Trappola " + subject,
                UUID.randomUUID() + "@example.net",
                List.of(ourId(), first),
                "x");
        Work.contactAbout(AURORA, "Trappola " + subject);

        write(
                anna,
                "aurora@mail.localhost",
                "Re: " + subject,
                UUID.randomUUID() + "@example.org",
                List.of(ourId()),
                "Sempre io.");

        assertThat(contact.awaitMessages(3).getLast()).containsEntry("text", "Sempre io.");
    }

    @Test
    void aBounceMarksTheAnswerAsFailed() {
        Post.send(Mails.bounceOf(ourId()), "aurora@mail.localhost");

        var messages = contact.awaitMessages(3);
        assertThat(messages.get(1)).containsEntry("delivery", "failed");
        assertThat(messages.get(2)).containsEntry("automatic", "bounce");
        assertThat(contact.facts("delivery-changed")
                        .getLast()
                        .path("data")
                        .path("state")
                        .asText())
                .isIn("sent", "failed");
    }

    private void becomesItsOwn(String from, List<String> references) {
        var text = "Mostratemi tutto " + UUID.randomUUID();
        var own = references.isEmpty() ? "Re: " + subject : "Re: " + subject + " " + UUID.randomUUID();
        write(from, "aurora@mail.localhost", own, UUID.randomUUID() + "@example.net", references, text);

        var its = Work.contactAbout(AURORA, own);
        assertThat(its.conversation()).isNotEqualTo(contact.conversation());
        assertThat(its.messages())
                .extracting(message -> (Map<?, ?>) message)
                .singleElement()
                .extracting(message -> message.get("text"))
                .isEqualTo(text);
        assertThat(contact.messages()).hasSize(2);
    }

    private String ourId() {
        return String.valueOf(answer.head().messageId());
    }

    private static void write(String from, String to, String subject, String id, List<String> references, String text) {
        var threading = references.isEmpty()
                ? ""
                : "In-Reply-To: <%s>\nReferences: <%s>\n"
                        .formatted(references.getFirst(), String.join("> <", references));
        Post.send(
                Mails.bytes("From: %s\nTo: %s\nSubject: %s\nMessage-ID: <%s>\n%s\n%s\n"
                        .formatted(from, to, subject, id, threading, text)),
                to);
    }
}
