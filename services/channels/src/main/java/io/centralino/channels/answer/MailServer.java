package io.centralino.channels.answer;

import io.centralino.channels.ChannelsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Hands mails to the SMTP server.
@ApplicationScoped
class MailServer {

    private final ChannelsConfig.Mail config;
    private final Session session;

    MailServer(ChannelsConfig config) {
        this.config = config.mail();
        this.session = Session.getInstance(properties());
    }

    /// The server will not take this mail, now or later.
    static final class Refused extends Exception {
        Refused(String answer) {
            super(answer, null, false, false);
        }
    }

    /// @throws MessagingException where it may well work later
    void send(byte[] mail, String to, @Nullable String login, @Nullable String password)
            throws Refused, MessagingException {
        try (var transport = session.getTransport("smtp")) {
            if (login != null && password != null) {
                transport.connect(config.smtpHost(), config.smtpPort(), login, password);
            } else {
                transport.connect(config.smtpHost(), config.smtpPort(), null, null);
            }
            var message = new MimeMessage(session, new ByteArrayInputStream(mail));
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to, false)});
        } catch (MessagingException failed) {
            if (isForGood(failed)) {
                throw new Refused(String.valueOf(failed.getMessage()));
            }
            throw failed;
        }
    }

    private static boolean isForGood(@Nullable Exception failed) {
        return switch (failed) {
            case null -> false;
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            case SMTPSendFailedException send -> send.getReturnCode() >= 500 || isForGood(send.getNextException());
            case MessagingException other -> isForGood(other.getNextException());
            default -> false;
        };
    }

    private Properties properties() {
        var properties = new Properties();
        var patience = Long.toString(config.patience().toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(config.tls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(config.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
