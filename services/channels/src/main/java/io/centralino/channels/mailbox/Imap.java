package io.centralino.channels.mailbox;

import io.centralino.channels.ChannelsConfig;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// One open connection to one mailbox, which is read and never written to.
///
/// Only numbers and raw bytes are asked for: the library is never made to take a mail apart.
final class Imap implements AutoCloseable {

    private final Store store;
    private final int largest;

    private Imap(Store store, int largest) {
        this.store = store;
        this.largest = largest;
    }

    static Imap open(ChannelsConfig.Mail config, String login, String password, int largest) throws MessagingException {
        var store = Session.getInstance(properties(config)).getStore("imap");
        store.connect(config.imapHost(), config.imapPort(), login, password);
        return new Imap(store, largest);
    }

    /// What to do with the mails that are new.
    interface Reader {

        /// @return the number of the last mail that was read before, in a mailbox of this validity
        long begin(long uidValidity);

        /// @return whether to go on
        boolean take(long uidValidity, long uid, byte[] mail);
    }

    /// Shows the reader every mail behind the one it read last, in order.
    void read(Reader reader) throws MessagingException, IOException {
        try (var inbox = (IMAPFolder) store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            var validity = inbox.getUIDValidity();
            var last = reader.begin(validity);
            if (last >= inbox.getUIDNext() - 1 && inbox.getUIDNext() > 0) {
                return;
            }
            // A range that ends with the last mail always holds it, read before or not.
            var mails = Arrays.stream(inbox.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                    .map(IMAPMessage.class::cast)
                    .toArray(IMAPMessage[]::new);
            var profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);

            inbox.fetch(mails, profile);
            for (var mail : mails) {
                var uid = inbox.getUID(mail);
                mail.setPeek(true);
                if (uid > last && !reader.take(validity, uid, bytes(mail))) {
                    return;
                }
            }
        }
    }

    /// A mail over the limit is kept up to it; the rest stays in the mailbox, which we never empty.
    private byte[] bytes(IMAPMessage mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var content = mail.getMimeStream()) {
            var buffer = new byte[16 * 1024];
            for (int read; bytes.size() <= largest && (read = content.read(buffer)) >= 0; ) {
                bytes.write(buffer, 0, read);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static Properties properties(ChannelsConfig.Mail config) {
        var properties = new Properties();
        var patience = Long.toString(config.patience().toMillis());
        properties.put("mail.imap.connectiontimeout", patience);
        properties.put("mail.imap.timeout", patience);
        properties.put("mail.imap.writetimeout", patience);
        properties.put("mail.imap.starttls.enable", Boolean.toString(config.tls()));
        properties.put("mail.imap.starttls.required", Boolean.toString(config.tls()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.fetchsize", Integer.toString(256 * 1024));
        return properties;
    }
}
