package io.centralino.journey.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.journey.house.Crew;
import io.centralino.journey.house.House;
import io.centralino.players.driver.Agent;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import io.centralino.players.driver.Eyes;
import io.centralino.players.driver.Login;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// A hall of agents made through the public API: two thirds work for Voxia at bank and operator, one third for Linea
/// Nord at the town.
final class Floor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration WORK = Duration.ofSeconds(2);

    private final House house;
    private final Crew crew;
    private final Logins logins;
    private final Caller operator;

    Floor(House house, Crew crew) {
        this.house = house;
        this.crew = crew;
        this.logins = new Logins(house);
        this.operator = new Caller(
                house.door(),
                Login.person(house.door(), "ops"),
                new Eyes(house.folder().resolve("made"), "ops"));
    }

    /// Employs them, sits them down, and returns when all are available.
    ///
    /// @param watch is shown every frame of every socket
    List<Agent> agents(int count, Consumer<JsonNode> watch) throws Exception {
        var gate = new Semaphore(8);
        try (var floor = Executors.newVirtualThreadPerTaskExecutor()) {
            var employed = new ArrayList<Callable<Agent>>();
            for (int number = 0; number < count; number++) {
                var name = "bench-agent-%03d".formatted(number);
                var vendor = number % 3 == 2 ? Vendor.LINEA_NORD : Vendor.VOXIA;
                employed.add(() -> {
                    gate.acquire();
                    try {
                        return employed(name, vendor, watch);
                    } finally {
                        gate.release();
                    }
                });
            }
            var agents = new ArrayList<Agent>();
            for (var one : floor.invokeAll(employed)) {
                agents.add(one.get());
            }
            return agents;
        }
    }

    /// A client of a tenant that hands in forms.
    Caller formClient(String tenant) {
        var name = "bench-" + tenant;
        var subject = logins.subject(name);
        put("/api/v1/%s/clients/%s".formatted(tenant, name), Map.of("name", "Prova di carico", "subject", subject));
        put("/api/v1/%s/grants/%s".formatted(tenant, subject), Map.of("roles", List.of("client")));
        return crew.caller(name, logins.of(name), tenant);
    }

    private Agent employed(String name, Vendor vendor, Consumer<JsonNode> watch) {
        var subject = logins.subject(name);
        put("/api/v1/%s/people/%s".formatted(vendor.id, subject), Map.of("name", name, "vendorId", vendor.id));
        put("/api/v1/%s/grants/%s".formatted(vendor.id, subject), Map.of("roles", List.of("agent")));
        var skills = new ArrayList<Map<String, Object>>();
        vendor.skills.forEach((tenant, skill) -> {
            put("/api/v1/%s/grants/%s".formatted(tenant, subject), Map.of("roles", List.of("agent")));
            skills.add(Map.of("tenant", tenant, "skill", skill, "level", 5));
        });
        put(
                "/api/v1/%s/agents/%s".formatted(vendor.id, subject),
                Map.of("capacity", Map.of("mail", 1, "chat", 1, "form", 1), "skills", skills));
        var caller = crew.caller(name, logins.of(name), vendor.skills.keySet().toArray(String[]::new));
        var agent = crew.agent(caller, WORK, watch);
        agent.start();
        return agent;
    }

    /// What was told a moment ago may not have reached the service that is asked now.
    private void put(String path, Object body) {
        Await.until(path, PATIENCE, () -> operator.put(path, body), answer -> answer.status() == 200);
    }

    /// Who employs, and the tenants they do it for, with the skill each asks.
    private enum Vendor {
        VOXIA("voxia", Map.of("banca-aurora", "pagamenti", "teleorbita", "fibra")),
        LINEA_NORD("linea-nord", Map.of("comune-valfiorita", "tributi"));

        private final String id;
        private final Map<String, String> skills;

        Vendor(String id, Map<String, String> skills) {
            this.id = id;
            this.skills = skills;
        }
    }
}
