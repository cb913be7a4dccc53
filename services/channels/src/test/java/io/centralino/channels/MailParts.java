package io.centralino.channels;

import io.centralino.parts.LocalMail;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/// A real mail server, and a service impatient enough for tests.
public class MailParts implements QuarkusTestResourceLifecycleManager {

    private static final String SMTP = "centralino.test.smtp";
    private static final String IMAP = "centralino.test.imap";
    private static final String PID = "centralino.test.mail-pid";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(SMTP) == null) {
            var mail =
                    LocalMail.start(List.of("aurora@mail.localhost", "orbita@mail.localhost", "chiude@mail.localhost"));
            System.setProperty(SMTP, Integer.toString(mail.smtp()));
            System.setProperty(IMAP, Integer.toString(mail.imap()));
            System.setProperty(PID, Long.toString(mail.child().pid()));
        }
        return Map.of(
                "SMTP_PORT", System.getProperty(SMTP),
                "IMAP_PORT", System.getProperty(IMAP),
                "MAIL_TLS", "false",
                "MAIL_PASSWORD", "demo",
                "channels.mail.poll-every", "100ms",
                "channels.mail.patience", "3s",
                "channels.mail.lease", "2s",
                "channels.chat.grace", "1s",
                "channels.chat.pulse", "300ms",
                "channels.chat.hello-within", "2s");
    }

    static int smtp() {
        return Integer.getInteger(SMTP);
    }

    static int imap() {
        return Integer.getInteger(IMAP);
    }

    static ProcessHandle process() {
        return ProcessHandle.of(Long.getLong(PID)).orElseThrow();
    }

    @Override
    public void stop() {
        // It goes with this JVM, as the database and the broker do.
    }
}
