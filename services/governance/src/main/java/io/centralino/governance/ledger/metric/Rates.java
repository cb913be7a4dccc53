package io.centralino.governance.ledger.metric;

import java.time.Duration;
import java.util.List;

/// The definitions that divide.
final class Rates {
    private static final Words AT_ONCE = new Words(
            "Un intervallo passato cambia solo se un fatto arriva in ritardo.",
            "A past interval changes only where a fact arrives late.");

    static final Definition SERVICE_LEVEL = new Definition(
            "service-level",
            1,
            Unit.PERCENT,
            new Words("Livello di servizio", "Service level"),
            new Words(
                    "Contatti accettati da un agente entro i secondi dell'obiettivo, il limite compreso",
                    "Contacts accepted by an agent within the seconds of the target, the limit included"),
            new Words("Contatti risposti più contatti abbandonati", "Contacts answered plus contacts abandoned"),
            new Words(
                    "Ogni abbandono conta, anche il più breve. L'attesa comprende lo squillo e va dalla prima messa in coda"
                            + " alla prima accettazione, a ogni ora. Vale l'obiettivo del contratto, poi quello della coda,"
                            + " poi 80 % in 20 secondi. Mai i contatti di prova o di formazione.",
                    "Every abandon counts, however short. The wait includes ringing and runs from the first placing to the"
                            + " first acceptance, at all hours. The contract's target holds, then the queue's, then 80 %"
                            + " in 20 seconds. Never contacts of tests or training."),
            new Words(
                    "La fine dell'attesa: accettazione o abbandono", "The end of the wait: acceptance or abandonment"),
            AT_ONCE,
            Count.one(Question::answeredInTime),
            Count.one((question, row) -> question.answered(row) || question.abandoned(row)));

    static final Definition ABANDON_RATE = new Definition(
            "abandon-rate",
            1,
            Unit.PERCENT,
            new Words("Tasso di abbandono", "Abandon rate"),
            new Words(
                    "Contatti offerti nell'intervallo che il cliente ha poi lasciato senza risposta",
                    "Contacts offered in the interval that the customer then left unanswered"),
            new Words("Contatti offerti nell'intervallo", "Contacts offered in the interval"),
            new Words(
                    "Ogni abbandono conta, anche il più breve. Mai i contatti di prova o di formazione.",
                    "Every abandon counts, however short. Never contacts of tests or training."),
            new Words("La prima messa in coda, sopra e sotto", "The first placing in a queue, above and below"),
            new Words(
                    "Quando l'ultimo contatto dell'intervallo ha finito di attendere.",
                    "When the last contact of the interval has ended its wait."),
            Count.one((question, row) -> question.placed(row) && row.abandoned() != null),
            Count.one(Question::placed));

    static final Definition AVERAGE_SPEED_OF_ANSWER = new Definition(
            "average-speed-of-answer",
            1,
            Unit.SECONDS,
            new Words("Tempo medio di risposta", "Average speed of answer"),
            new Words("Somma delle attese dei contatti risposti", "Sum of the waits of contacts answered"),
            new Words("Contatti risposti", "Contacts answered"),
            new Words(
                    "L'attesa comprende lo squillo. Gli abbandoni non vi entrano. Mai i contatti di prova o di formazione.",
                    "The wait includes ringing. Abandons are not in it. Never contacts of tests or training."),
            new Words("La prima accettazione di un agente", "The first acceptance by an agent"),
            AT_ONCE,
            Count.when(
                    Question::answered,
                    (question, row) -> row.waited().map(Duration::toMillis).orElse(0L)),
            Count.one(Question::answered));

    static final Definition AVERAGE_HANDLE_TIME = new Definition(
            "average-handle-time",
            1,
            Unit.SECONDS,
            new Words("Tempo medio di lavorazione", "Average handle time"),
            new Words(
                    "Somma di conversazione e dopo-contatto dei contatti lavorati",
                    "Sum of talk and wrap-up of contacts handled"),
            new Words("Contatti lavorati", "Contacts handled"),
            new Words(
                    "Tempo di orologio: chi lavora due chat insieme conta entrambe per intero. Mai i contatti di prova o"
                            + " di formazione.",
                    "Wall time: who works on two chats at once counts both in full. Never contacts of tests or training."),
            new Words("La fine del dopo-contatto", "The end of the wrap-up"),
            AT_ONCE,
            Count.when(
                    Question::handled,
                    (question, row) -> row.segments().talkMs() + row.segments().wrapUpMs()),
            Count.one(Question::handled));

    static final List<Definition> ALL =
            List.of(SERVICE_LEVEL, ABANDON_RATE, AVERAGE_SPEED_OF_ANSWER, AVERAGE_HANDLE_TIME);

    private Rates() {}
}
