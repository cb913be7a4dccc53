package io.centralino.players.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// One customer who writes: when, where, by what, and what about.
///
/// @param generous whether they answer a survey
record Visit(Duration at, Tenant tenant, Medium medium, String name, String words, boolean generous) {

    private static final List<String> FIRST = List.of(
            "Ivo", "Elsa", "Rita", "Dario", "Marta", "Piero", "Livia", "Bice", "Nino", "Carla", "Ettore", "Gaia",
            "Aldo", "Silvia", "Tullio", "Mina", "Osvaldo", "Nives", "Renata", "Zeno");
    private static final List<String> LAST =
            List.of("Neri", "Fabbri", "Sala", "Moretti", "Pozzi", "Lodi", "Valle", "Bruni", "Carli", "Donati", "Ferri");
    private static final int OF_TEN_ANSWER = 5;

    /// How customers come to a tenant, the usual ways more often.
    enum Medium {
        CHAT(7, "chat"),
        MAIL(4, "mail"),
        WHATSAPP(5, "WhatsApp"),
        FORM(3, "form"),
        PARTNER(2, "app");

        final int weight;
        final String label;

        Medium(int weight, String label) {
            this.weight = weight;
            this.label = label;
        }

        /// The bank alone has an app of its own.
        boolean leadsTo(Tenant tenant) {
            return switch (this) {
                case PARTNER -> tenant == Tenant.BANK;
                case FORM -> tenant.program != null;
                default -> true;
            };
        }
    }

    /// An hour has its middle: more come there than at its ends. One seed makes one hour.
    static List<Visit> of(Demo.Plan plan) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
        var visits = new ArrayList<Visit>();
        for (var number = 0; number < plan.contacts(); number++) {
            var share = (chance.nextDouble() + chance.nextDouble()) / 2;
            var tenant = Tenant.values()[number % Tenant.values().length];
            visits.add(new Visit(
                    Duration.ofMillis(Math.round(share * plan.time().toMillis())),
                    tenant,
                    medium(tenant, chance),
                    FIRST.get(number % FIRST.size()) + " " + LAST.get((number / FIRST.size() + number) % LAST.size()),
                    tenant.questions.get(chance.nextInt(tenant.questions.size())),
                    chance.nextInt(10) < OF_TEN_ANSWER));
        }
        visits.sort(Comparator.comparing(Visit::at));
        return visits;
    }

    private static Medium medium(Tenant tenant, RandomGenerator chance) {
        var ways = new ArrayList<Medium>();
        for (var medium : Medium.values()) {
            for (var time = 0; time < medium.weight && medium.leadsTo(tenant); time++) {
                ways.add(medium);
            }
        }
        return ways.get(chance.nextInt(ways.size()));
    }
}
