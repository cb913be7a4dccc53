package io.centralino.quality.survey;

import io.quarkus.qute.TemplateData;
import java.util.List;

/// What the page says, in the language of who reads it.
@TemplateData
record Words(
        String language,
        String title,
        String rating,
        List<String> levels,
        String solved,
        String yes,
        String no,
        String comment,
        String send,
        String choose,
        String thanks,
        String already,
        String invalid) {

    private static final Words ITALIAN = new Words(
            "it",
            "Com’è andata?",
            "Quanto è soddisfatto di come l’abbiamo servita?",
            List.of("1 – per niente", "2 – poco", "3 – abbastanza", "4 – molto", "5 – del tutto"),
            "La sua richiesta è risolta?",
            "Sì",
            "No",
            "Vuole aggiungere qualcosa? (facoltativo, al massimo 1000 caratteri)",
            "Invia la risposta",
            "Scelga un voto da 1 a 5; un commento ha al massimo 1000 caratteri.",
            "Grazie, la sua risposta è arrivata.",
            "Ha già risposto, grazie.",
            "Questo indirizzo non è valido o è scaduto.");

    private static final Words ENGLISH = new Words(
            "en",
            "How did it go?",
            "How satisfied are you with how we served you?",
            List.of("1 – not at all", "2 – a little", "3 – fairly", "4 – very", "5 – completely"),
            "Is your matter solved?",
            "Yes",
            "No",
            "Would you like to add something? (optional, at most 1000 characters)",
            "Send the answer",
            "Choose a mark from 1 to 5; a comment has at most 1000 characters.",
            "Thank you, your answer has arrived.",
            "You have answered already, thank you.",
            "This address is not valid or has expired.");

    static Words in(String language) {
        return language.startsWith("it") ? ITALIAN : ENGLISH;
    }

    /// With the two questions as the tenant puts them, where it does.
    Words asking(Rule rule) {
        var own = rule.questions().get(language);
        return own == null
                ? this
                : new Words(
                        language,
                        title,
                        own.rating(),
                        levels,
                        own.solved(),
                        yes,
                        no,
                        comment,
                        send,
                        choose,
                        thanks,
                        already,
                        invalid);
    }
}
