package io.centralino.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blots out payment card numbers and their security codes, before anything is kept.
///
/// A number goes if it is written like a card number: a network's first digits and length, a right check digit, no
/// letter or digit
/// attached, and no word before it that makes it something else. Its last four digits stay, by which people name their
/// cards.
public final class CardNumbers {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\d(?:[ \\u00A0\\u2007\\u202F\\u200B.\\-\\u2010\\u2011]{0,2}\\d){11,18}(?![\\p{L}\\p{N}])");
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(cvv2?|cvc2?|cv2|security code|codice di sicurezza|codice di controllo)(\\b\\W{0,5}(?:è|e'|is|number|:)?\\W{0,3})\\d{3,4}(?!\\d)");
    private static final List<String> OTHERWISE = List.of(
            "iban",
            "imei",
            "spedizione",
            "tracking",
            "ordine",
            "order",
            "pratica",
            "fattura",
            "invoice",
            "ean",
            "isbn");
    private static final List<String> MAESTRO_WORDS = List.of("carta", "card", "maestro", "bancomat", "pan");

    private CardNumbers() {}

    public static String redact(String text) {
        var numbers = DIGITS.matcher(text).replaceAll(found -> {
            var digits = found.group().replaceAll("\\D", "");
            return isCard(digits, before(text, found.start()))
                    ? "[card ••" + digits.substring(digits.length() - 4) + "]"
                    : Matcher.quoteReplacement(found.group());
        });
        return CODE.matcher(numbers).replaceAll("$1$2[•••]");
    }

    private static boolean isCard(String digits, String before) {
        return OTHERWISE.stream().noneMatch(before::contains)
                && checks(digits)
                && (network(digits)
                        || (maestro(digits) && MAESTRO_WORDS.stream().anyMatch(before::contains)));
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - 24), at).toLowerCase(Locale.ROOT);
    }

    private static boolean network(String digits) {
        var length = digits.length();
        var two = Integer.parseInt(digits.substring(0, 2));
        var four = Integer.parseInt(digits.substring(0, 4));
        if (digits.charAt(0) == '4') {
            return length == 13 || length == 16 || length == 19;
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return length == 16;
        }
        if (two == 34 || two == 37) {
            return length == 15;
        }
        if (two == 36 || two == 38 || (four >= 3000 && four <= 3059)) {
            return length == 14;
        }
        var discover = four == 6011 || two == 65 || (four >= 6440 && four <= 6499);
        return (discover || two == 62 || (four >= 3528 && four <= 3589)) && length >= 16;
    }

    private static boolean maestro(String digits) {
        var two = Integer.parseInt(digits.substring(0, 2));
        return two == 50 || (two >= 56 && two <= 69);
    }

    /// The check digit of Luhn.
    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}
