package io.centralino.knowledge.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text that carry its meaning, each with what its forms have in common.
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENGLISH_ENDING = Pattern.compile("(?:ing|ed|es|e|s)$");
    private static final Pattern ITALIAN_ENDING = Pattern.compile("h?[aeio]{1,2}$");

    private static final Set<String> ITALIAN = Set.of("""
            a ad ai al alla alle allo anche ancora avere avete c che chi ci cio come con cosa cui d da dai dal dalla dalle
            dei del dell della delle dello di dopo e ed era essere fa fare fatto gli grazie ha hanno ho i il in io l la le
            lei lo loro ma me mi mia mie miei mio molto ne nei nel nella nelle no noi non nostro o ogni per perche piu po
            poi prima puo quale quando quello questa queste questi questo qui se sei si sia sono sta sto su sua sue sul
            sulla suo suoi te ti tra tu tutto un una uno vi voi vorrei buongiorno buonasera salve""".split("\\s+"));

    private static final Set<String> ENGLISH = Set.of("""
            a about all am an and any are as at be been but by can could did do does for from had has have hello hi how i
            if in is it its just me my no not of on or our please so some than thank thanks that the their them then there
            they this to was we were what when where which who why will with would you your""".split("\\s+"));

    private Words() {}

    static List<Word> of(String text, String language) {
        var empty = language.equals("it") ? ITALIAN : ENGLISH;
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var plain = plain(matcher.group());
            if (!empty.contains(plain)) {
                words.add(new Word(matcher.group(), stem(plain, language)));
            }
        }
        return List.copyOf(words);
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static String stem(String word, String language) {
        var ending = language.equals("it") ? ITALIAN_ENDING : ENGLISH_ENDING;
        var stem = ending.matcher(word).replaceFirst("");
        return stem.length() < 3 ? word : stem;
    }

    /// A word as it was written, and what it has in common with its other forms.
    record Word(String written, String stem) {}
}
