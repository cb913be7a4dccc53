package io.centralino.cases.customer;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Something a customer is recognised by, in its one spelling.
///
/// Two spellings of one mailbox are one identity; two mailboxes that only look alike are not: tags and dots stay.
public record Identity(Kind kind, String value) {

    private static final int LONGEST_MAIL = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{Cntrl}\\s@<>\",;]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s()./-]");
    private static final Pattern BSUID = Pattern.compile("[A-Za-z0-9._-]{1,140}");
    private static final Pattern PARTNER = Pattern.compile("[a-z][a-z0-9-]{1,38}/[A-Za-z0-9._:@+-]{1,100}");
    private static final Pattern VISITOR = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /// From the strongest: an address is worth more than a browser that came back. A bsuid is what WhatsApp calls
    /// somebody towards one business; a partner's is what it calls its customer, after its account.
    public enum Kind {
        MAIL,
        PHONE,
        BSUID,
        PARTNER,
        VISITOR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /// Nothing where the kind is not known or the value cannot be one.
    public static Optional<Identity> of(String kind, String raw) {
        return Kind.of(kind).flatMap(known -> {
            var value = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
            var normalised = switch (known) {
                case MAIL -> mail(value);
                case PHONE -> phone(value);
                case BSUID -> only(BSUID, value);
                case PARTNER -> only(PARTNER, value);
                case VISITOR -> only(VISITOR, value);
            };
            return normalised.map(plain -> new Identity(known, plain));
        });
    }

    /// What somebody types into a search box may be any of these.
    static Stream<Identity> meantBy(String typed) {
        return Stream.of(Kind.values()).flatMap(kind -> of(kind.word(), typed).stream());
    }

    private static Optional<String> only(Pattern form, String value) {
        return Optional.of(value).filter(form.asMatchPredicate());
    }

    private static Optional<String> mail(String value) {
        var bare = value.startsWith("<") && value.endsWith(">")
                ? value.substring(1, value.length() - 1).strip()
                : value;
        var at = bare.lastIndexOf('@');
        if (at < 1 || bare.length() > LONGEST_MAIL) {
            return Optional.empty();
        }
        var local = bare.substring(0, at);
        return domain(bare.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(local).matches())
                .map(domain -> local.toLowerCase(Locale.ROOT) + "@" + domain);
    }

    private static Optional<String> domain(String value) {
        try {
            var ascii = IDN.toASCII(value.endsWith(".") ? value.substring(0, value.length() - 1) : value)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(DOMAIN.asMatchPredicate());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static Optional<String> phone(String value) {
        var digits = PUNCTUATION.matcher(value).replaceAll("");
        var international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return Optional.of(international).filter(PHONE.asMatchPredicate());
    }
}
