package io.centralino.players.driver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/// The demo mail server from outside: SMTP to send, IMAP to read a mailbox.
public final class PostOffice {

    private final int smtp;
    private final int imap;

    public PostOffice(int smtp, int imap) {
        this.smtp = smtp;
        this.imap = imap;
    }

    /// Hands a mail to the server, byte for byte; when this returns it has been taken.
    void send(String from, String to, byte[] mail) {
        Await.until("the mail server", Duration.ofSeconds(30), () -> {
            try {
                var session = Session.getInstance(settings());
                var message = new Verbatim(session, mail);
                try (var transport = session.getTransport("smtp")) {
                    transport.connect();
                    transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
                }
                return true;
            } catch (MessagingException e) {
                return false;
            }
        });
    }

    /// All mails of a mailbox; one that nobody has written to is empty.
    public List<Letter> letters(String mailbox) {
        // The demo's own mailboxes have the demo's password; those made by their first mail have their name for one.
        for (var password : List.of(mailbox, "demo")) {
            try (var store = Session.getInstance(settings()).getStore("imap")) {
                store.connect("localhost", imap, mailbox, password);
                return letters(mailbox, store);
            } catch (AuthenticationFailedException e) {
                continue;
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException("The mailbox %s cannot be read".formatted(mailbox), e);
            }
        }
        return List.of();
    }

    private static List<Letter> letters(String mailbox, Store store) throws MessagingException, IOException {
        try (var folder = store.getFolder("INBOX")) {
            folder.open(Folder.READ_ONLY);
            var letters = new ArrayList<Letter>();
            var messages = folder.getMessages();
            // All in one go: after a load there are thousands.
            var whole = new FetchProfile();
            whole.add(IMAPFolder.FetchProfileItem.MESSAGE);
            folder.fetch(messages, whole);
            for (var message : messages) {
                letters.add(letter(mailbox, message));
            }
            return letters;
        }
    }

    private static Letter letter(String mailbox, Message message) throws MessagingException, IOException {
        return new Letter(
                mailbox,
                header(message, "Message-ID"),
                header(message, "In-Reply-To"),
                header(message, "References"),
                message.getSubject(),
                String.valueOf(message.getFrom()[0]),
                message.getContent().toString());
    }

    private static String header(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? "" : String.join(" ", values);
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", Integer.toString(smtp));
        settings.put("mail.smtp.localhost", "home.localhost");
        settings.put("mail.smtp.timeout", "10000");
        settings.put("mail.smtp.connectiontimeout", "5000");
        settings.put("mail.smtp.allow8bitmime", "true");
        settings.put("mail.imap.timeout", "10000");
        return settings;
    }

    /// A mail as it lies in a mailbox.
    public record Letter(
            String mailbox,
            String messageId,
            String inReplyTo,
            String references,
            @Nullable String subject,
            String from,
            String text) {}

    /// Keeps the Message-ID it came with.
    private static final class Verbatim extends MimeMessage {
        Verbatim(Session session, byte[] mail) throws MessagingException {
            super(session, new ByteArrayInputStream(mail));
            saved = true;
        }

        @Override
        protected void updateMessageID() {}
    }
}
