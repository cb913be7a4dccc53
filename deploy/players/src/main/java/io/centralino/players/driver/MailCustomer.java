package io.centralino.players.driver;

import io.centralino.players.history.Kind;
import io.centralino.players.history.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Somebody who writes mails to a tenant and reads what comes back.
public final class MailCustomer {

    private final PostOffice office;
    private final String tenant;
    private final String to;
    private final String address;
    private final Scribe scribe;
    private final int times;
    private final AtomicInteger written = new AtomicInteger();
    private @Nullable String first;

    /// @param to the tenant's mailbox
    public MailCustomer(PostOffice office, String tenant, String to, String address, Scribe scribe, int times) {
        this.office = office;
        this.tenant = tenant;
        this.to = to;
        this.address = address;
        this.scribe = scribe;
        this.times = times;
    }

    public String address() {
        return address;
    }

    /// Sends a mail; the second and later ones follow up on the first.
    ///
    /// @return its Message-ID
    public String write(String subject, String text) {
        var n = written.incrementAndGet();
        var draft = scribe.draft(Kind.MESSAGE, tenant, "mail", "mail:" + address, n);
        var id = "<%s@home.localhost>".formatted(draft.op());
        var mail = new StringBuilder();
        mail.append("From: ")
                .append(address.replaceFirst("@.*", ""))
                .append(" <")
                .append(address)
                .append(">\r\n");
        mail.append("To: <").append(to).append(">\r\n");
        mail.append("Subject: ")
                .append(first == null ? "" : "Re: ")
                .append(subject)
                .append("\r\n");
        mail.append("Date: ").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        mail.append("\r\nMessage-ID: ").append(id).append("\r\n");
        if (first != null) {
            mail.append("In-Reply-To: ")
                    .append(first)
                    .append("\r\nReferences: ")
                    .append(first)
                    .append("\r\n");
        }
        mail.append(
                "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n");
        mail.append("\r\n").append(text).append("\r\n").append(draft.canary()).append("\r\n");
        var bytes = mail.toString().getBytes(StandardCharsets.UTF_8);
        for (int time = 0; time < times; time++) {
            office.send(address, to, bytes);
        }
        draft.told(Outcome.ACKED, Map.of("mailId", id));
        if (first == null) {
            first = id;
        }
        return id;
    }

    /// The answers in the customer's mailbox, once there are that many.
    public List<PostOffice.Letter> awaitAnswers(int count, Duration patience) {
        return Await.until(
                "mail %d to %s".formatted(count, address),
                patience,
                () -> office.letters(address),
                letters -> letters.size() >= count);
    }
}
