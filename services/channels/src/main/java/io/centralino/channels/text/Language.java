package io.centralino.channels.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Guesses Italian or English by the small words every sentence has; says nothing where it cannot tell.
public final class Language {

    private static final Set<String> ITALIAN = Set.of(
            "il",
            "lo",
            "la",
            "gli",
            "le",
            "un",
            "una",
            "uno",
            "di",
            "del",
            "della",
            "dei",
            "che",
            "non",
            "per",
            "con",
            "mi",
            "ho",
            "sono",
            "è",
            "perché",
            "come",
            "quando",
            "grazie",
            "buongiorno",
            "salve",
            "ciao",
            "mia",
            "mio",
            "alla",
            "nel",
            "più",
            "anche",
            "posso",
            "vorrei");
    private static final Set<String> ENGLISH = Set.of(
            "the", "an", "of", "to", "and", "is", "are", "was", "not", "for", "with", "my", "i", "you", "have", "has",
            "why", "how", "when", "thanks", "thank", "hello", "hi", "please", "it", "this", "that", "can", "cannot",
            "do", "does", "your", "would");
    private static final int ENOUGH = 4_000;

    private Language() {}

    public static Optional<String> of(String text) {
        var words = text.substring(0, Math.min(ENOUGH, text.length()))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}']+");
        var italian = Arrays.stream(words).filter(ITALIAN::contains).count();
        var english = Arrays.stream(words).filter(ENGLISH::contains).count();
        if (italian == english) {
            return Optional.empty();
        }
        return Optional.of(italian > english ? "it" : "en");
    }
}
