package io.centralino.channels.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// What the head of a mail says about who wrote it, to whom, and in answer to what. Every word of it is the sender's
/// claim.
///
/// @param referenced every Message-ID this mail answers or mentions, the nearest first
public record Head(
        @Nullable String messageId,
        List<String> referenced,
        @Nullable Address from,
        @Nullable Address replyTo,
        List<Address> recipients,
        String subject,
        @Nullable Instant date,
        Automatic automatic) {

    /// The head of a mail of which nothing is known.
    public static final Head UNKNOWN = new Head(null, List.of(), null, null, List.of(), "", null, Automatic.NO);

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,400})>");
    private static final Pattern BARE =
            Pattern.compile("[^\\s\\p{Cntrl}<>\"(),:;\\[\\]\\\\@]{1,64}@[^\\s\\p{Cntrl}<>\"(),:;\\[\\]\\\\@]{1,190}");
    private static final int MOST_REFERENCES = 60;
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_ADDRESS_TEXT = 32 * 1024;

    static Head of(Headers headers) {
        return new Head(
                ids(headers.first("message-id")).stream().findFirst().orElse(null),
                references(headers),
                addresses(headers.all("from")).stream()
                        .findFirst()
                        .orElseGet(() -> addresses(headers.all("sender")).stream()
                                .findFirst()
                                .orElse(null)),
                addresses(headers.all("reply-to")).stream().findFirst().orElse(null),
                recipients(headers),
                Words.line(Words.decoded(headers.first("subject")), 400),
                date(headers.first("date")),
                Automatic.of(headers));
    }

    /// Whom an answer goes to.
    public @Nullable Address answerTo() {
        return replyTo != null ? replyTo : from;
    }

    private static List<String> references(Headers headers) {
        var nearest = new LinkedHashSet<String>();
        headers.all("in-reply-to").forEach(field -> nearest.addAll(ids(field)));
        headers.all("references").forEach(field -> nearest.addAll(ids(field).reversed()));
        return nearest.stream().limit(MOST_REFERENCES).toList();
    }

    static List<String> ids(String field) {
        var found = new ArrayList<String>();
        var matcher = ID.matcher(field);
        while (matcher.find()) {
            found.add(Words.line(matcher.group(1), 400));
        }
        return found;
    }

    private static List<Address> recipients(Headers headers) {
        Set<Address> all = new LinkedHashSet<>(addresses(headers.all("to")));
        all.addAll(addresses(headers.all("cc")));
        all.addAll(addresses(headers.all("delivered-to")));
        return all.stream().limit(MOST_RECIPIENTS).toList();
    }

    private static List<Address> addresses(List<String> fields) {
        var found = new ArrayList<Address>();
        for (var field : fields) {
            var text = field.substring(0, Math.min(field.length(), MOST_ADDRESS_TEXT));
            try {
                LenientAddressParser.DEFAULT.parseAddressList(text).flatten().stream()
                        .map(Head::address)
                        .filter(Head::usable)
                        .forEach(found::add);
            } catch (Exception | StackOverflowError broken) {
                // A broken list may still hold readable addresses; they are looked for below.
            }
            if (found.isEmpty()) {
                var bare = BARE.matcher(text);
                while (bare.find() && found.size() < MOST_RECIPIENTS) {
                    found.add(new Address(bare.group().toLowerCase(Locale.ROOT), null));
                }
            }
        }
        return found;
    }

    private static Address address(Mailbox mailbox) {
        var name = mailbox.getName() == null ? "" : Words.line(Words.decoded(mailbox.getName()), 200);
        return new Address(mailbox.getAddress().toLowerCase(Locale.ROOT), name.isEmpty() ? null : name);
    }

    private static boolean usable(Address address) {
        return address.value().length() <= 254 && BARE.matcher(address.value()).matches();
    }

    private static @Nullable Instant date(String field) {
        if (field.isEmpty() || field.length() > 200) {
            return null;
        }
        try {
            var date = DateTimeFieldLenientImpl.PARSER
                    .parse(new RawField("Date", field), DecodeMonitor.SILENT)
                    .getDate();
            return date == null ? null : date.toInstant();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
