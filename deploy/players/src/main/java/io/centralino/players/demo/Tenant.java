package io.centralino.players.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tenant of the demo: its doors, who watches over it, and what its customers ask.
enum Tenant {
    BANK(
            "banca-aurora",
            "Banca Aurora",
            "aurora@mail.localhost",
            "390200000001",
            "banca-aurora-api",
            "sara",
            List.of(
                    "Il mio bonifico di ieri non è ancora arrivato. Come mai?",
                    "Ho perso la carta, potete bloccarla?",
                    "Non riconosco un addebito di 48,90 euro.",
                    "Vorrei alzare il limite dei bonifici istantanei.",
                    "Come disattivo una domiciliazione?"),
            "Buongiorno, ho controllato: è tutto a posto e trova la conferma tra i movimenti entro un’ora."),
    TELEVISION(
            "teleorbita",
            "TeleOrbita",
            "teleorbita@mail.localhost",
            "390200000002",
            null,
            "sara",
            List.of(
                    "La partita si blocca ogni due minuti.",
                    "Il decoder non trova più i canali.",
                    "La fibra è ferma da stamattina.",
                    "Vorrei disdire il pacchetto cinema.",
                    "Mi avete addebitato due volte il mese di novembre."),
            "Buongiorno, abbiamo riavviato la linea da qui: stacchi il modem per un minuto e poi tutto riparte."),
    TOWN(
            "comune-valfiorita",
            "Comune di Valfiorita",
            "valfiorita@mail.localhost",
            "390200000003",
            "valfiorita-api",
            "chiara",
            List.of(
                    "Entro quando si paga la TARI?",
                    "Come rinnovo la carta d’identità?",
                    "Il lampione in via dei Tigli è spento da giorni.",
                    "Devo cambiare residenza: quali documenti servono?",
                    "La multa che ho ricevuto non è mia."),
            "Buongiorno, ho aggiunto la sua richiesta alla pratica: le arriva una conferma con il numero di protocollo.");

    final String id;
    final String label;
    final String mailbox;
    final String number;
    /// What hands in the forms of its page, where it has one.
    final @Nullable String program;
    final String supervisor;
    final List<String> questions;
    final String answer;

    Tenant(
            String id,
            String label,
            String mailbox,
            String number,
            @Nullable String program,
            String supervisor,
            List<String> questions,
            String answer) {
        this.id = id;
        this.label = label;
        this.mailbox = mailbox;
        this.number = number;
        this.program = program;
        this.supervisor = supervisor;
        this.questions = questions;
        this.answer = answer;
    }

    static Tenant of(String id) {
        for (var tenant : values()) {
            if (tenant.id.equals(id)) {
                return tenant;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
