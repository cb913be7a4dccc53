package io.centralino.channels;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;

/// The customers' side of the mail server.
final class Post {

    private static final Session SESSION = Session.getInstance(new Properties());

    private Post() {}

    /// Hands the bytes to the mail server as they are.
    static void send(byte[] mail, String to) {
        try (var transport = SESSION.getTransport("smtp")) {
            transport.connect("localhost", MailParts.smtp(), null, null);
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(mail)) {
                @Override
                public void writeTo(java.io.OutputStream out, String[] ignored) throws IOException {
                    out.write(mail);
                }

                @Override
                public int getSize() {
                    return mail.length;
                }
            };
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /// The mails in a customer's mailbox.
    static List<byte[]> received(String address) {
        try (var store = SESSION.getStore("imap")) {
            store.connect("localhost", MailParts.imap(), address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<byte[]>();
                for (var message : inbox.getMessages()) {
                    var bytes = new ByteArrayOutputStream();
                    message.writeTo(bytes);
                    mails.add(bytes.toByteArray());
                }
                return mails;
            }
        } catch (jakarta.mail.AuthenticationFailedException nothingCameYet) {
            return List.of();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<byte[]> await(String address, int count) {
        return Awaitility.await("%d mails for %s".formatted(count, address))
                .atMost(Duration.ofSeconds(20))
                .until(() -> received(address), mails -> mails.size() >= count);
    }
}
