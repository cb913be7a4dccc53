package io.centralino.channels.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An agent's answer as a mail. Its Message-ID and date belong to the message, so that sending it again sends the same
/// mail.
///
/// @param fromName the agent's name as the customer sees it
/// @param answered the Message-ID of the mail this one answers
/// @param earlier the other mails of the conversation, the oldest first
public record Answer(
        String messageId,
        String fromName,
        String fromAddress,
        String to,
        String subject,
        @Nullable String answered,
        List<String> earlier,
        Instant at,
        String text) {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E&&[^<>]]{1,400}");
    private static final Pattern PLAIN = Pattern.compile("(?:Re: )?[A-Za-z0-9][A-Za-z0-9 ]{0,60}");
    private static final int MOST_REFERENCES = 20;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /// Whether mail can be sent to this address at all; what fails here never reaches a mail server.
    public static boolean sendableTo(String address) {
        return ADDRESS.matcher(address).matches() && !address.contains("..") && !address.startsWith("-");
    }

    /// The mail, line ends and all. No value given to this record can begin a new header line.
    public byte[] bytes() {
        if (!sendableTo(to)
                || !sendableTo(fromAddress)
                || !ID.matcher(messageId).matches()) {
            throw new IllegalStateException("an answer needs plain addresses and an id");
        }
        var mail = new StringBuilder(text.length() + 1_000);
        header(mail, "From", encoded(Words.line(fromName, 100)) + " <" + fromAddress + ">");
        header(mail, "To", "<" + to + ">");
        header(mail, "Subject", encoded(reply(Words.line(subject, 300))));
        header(mail, "Date", DATE.format(at));
        header(mail, "Message-ID", "<" + messageId + ">");
        if (answered != null && ID.matcher(answered).matches()) {
            header(mail, "In-Reply-To", "<" + answered + ">");
        }
        references(mail);
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "text/plain; charset=UTF-8");
        header(mail, "Content-Transfer-Encoding", "base64");
        mail.append("\r\n");
        var body = Words.lines(text).replace("\n", "\r\n") + "\r\n";
        mail.append(Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .append("\r\n");
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void references(StringBuilder mail) {
        var ids = earlier.stream()
                .filter(id -> ID.matcher(id).matches() && !id.equals(answered))
                .distinct()
                .toList();
        var kept = new ArrayList<>(ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size()));
        if (answered != null && ID.matcher(answered).matches()) {
            kept.add(answered);
        }
        if (!kept.isEmpty()) {
            header(mail, "References", "<" + String.join(">\r\n <", kept) + ">");
        }
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append("\r\n");
    }

    private static String reply(String subject) {
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    /// Plain words stay as they are; anything that could be read as syntax, or is not ASCII, goes as encoded words of
    /// at most 75 characters.
    private static String encoded(String line) {
        if (PLAIN.matcher(line).matches()) {
            return line;
        }
        var words = new StringBuilder();
        var word = new StringBuilder();
        for (var point : (Iterable<Integer>) line.codePoints()::iterator) {
            var next = Character.toString(point);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > 42) {
                append(words, word);
            }
            word.append(next);
        }
        append(words, word);
        return words.toString();
    }

    private static void append(StringBuilder words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.append(words.isEmpty() ? "" : "\r\n ")
                    .append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            word.setLength(0);
        }
    }
}
