package io.centralino.governance.ledger.metric;

import java.util.List;

/// The definitions that count.
final class Volumes {
    private static final Words EVERY_CHANNEL = new Words(
            "Ogni contatto conta una volta, su ogni canale, nella coda che ha risposto o, senza risposta, nell'ultima in"
                    + " cui ha atteso. Mai i contatti di prova o di formazione.",
            "Every contact counts once, on every channel, in the queue that answered it or, unanswered, the last it"
                    + " waited in. Never contacts of tests or training.");
    private static final Words AT_ONCE = new Words(
            "Un intervallo passato cambia solo se un fatto arriva in ritardo.",
            "A past interval changes only where a fact arrives late.");

    static final Definition OFFERED = new Definition(
            "offered",
            1,
            Unit.CONTACTS,
            new Words("Contatti offerti", "Offered"),
            new Words("Contatti messi in coda per un agente", "Contacts placed in a queue for an agent"),
            null,
            EVERY_CHANNEL,
            new Words("La prima messa in coda", "The first placing in a queue"),
            AT_ONCE,
            Count.one(Question::placed),
            null);

    static final Definition ANSWERED = new Definition(
            "answered",
            1,
            Unit.CONTACTS,
            new Words("Contatti risposti", "Answered"),
            new Words("Contatti accettati da un agente", "Contacts accepted by an agent"),
            null,
            EVERY_CHANNEL,
            new Words("La prima accettazione di un agente", "The first acceptance by an agent"),
            AT_ONCE,
            Count.one(Question::answered),
            null);

    static final Definition HANDLED = new Definition(
            "handled",
            1,
            Unit.CONTACTS,
            new Words("Contatti lavorati", "Handled"),
            new Words(
                    "Contatti di cui un agente ha concluso il dopo-contatto", "Contacts whose wrap-up an agent ended"),
            null,
            EVERY_CHANNEL,
            new Words("La fine del dopo-contatto", "The end of the wrap-up"),
            AT_ONCE,
            Count.one(Question::handled),
            null);

    static final Definition ABANDONED = new Definition(
            "abandoned",
            1,
            Unit.CONTACTS,
            new Words("Contatti abbandonati", "Abandoned"),
            new Words(
                    "Contatti lasciati dal cliente prima che un agente accettasse",
                    "Contacts the customer left before any agent accepted"),
            null,
            EVERY_CHANNEL,
            new Words("Il momento in cui il cliente lascia", "The moment the customer leaves"),
            AT_ONCE,
            Count.one(Question::abandoned),
            null);

    static final List<Definition> ALL = List.of(OFFERED, ANSWERED, HANDLED, ABANDONED);

    private Volumes() {}
}
