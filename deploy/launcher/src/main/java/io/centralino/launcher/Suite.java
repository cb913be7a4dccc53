package io.centralino.launcher;

import io.centralino.parts.Child;
import io.centralino.parts.LocalKafka;
import io.centralino.parts.LocalKeycloak;
import io.centralino.parts.LocalMail;
import io.centralino.parts.LocalPostgres;
import io.centralino.parts.PartFailed;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The running suite: infrastructure and services as child processes, each of which can be killed and started again.
public final class Suite implements AutoCloseable {

    private final Setup setup;
    private final List<Service> services;
    private final Infrastructure infrastructure;
    private final ServiceProcess processes;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> overrides = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    public Suite(Setup setup) {
        this(setup, Service.ALL);
    }

    /// The parts with only some services: a developer may run the others elsewhere.
    Suite(Setup setup, List<Service> services) {
        this.setup = setup;
        this.services = services;
        this.infrastructure = new Infrastructure(setup);
        this.processes = new ServiceProcess(setup, client);
        infrastructure.parts().forEach(part -> parts.put(part.name(), part));
        for (var service : services) {
            var part = new Part(service.name(), service.address().url(setup.offset()));
            parts.put(part.name(), part);
        }
    }

    /// Sets an environment variable of one service from its next start on.
    public Suite with(String service, String variable, String value) {
        overrides.computeIfAbsent(service, name -> new ConcurrentHashMap<>()).put(variable, value);
        return this;
    }

    /// Starts everything, side by side where nothing depends on the other, and returns when all is ready.
    public void start() {
        Leftovers.end(setup);
        var together = new Together();
        infrastructure.start(together);
        together.add(() -> {
            infrastructure.awaitStores();
            var starts = new Together();
            services.forEach(service -> starts.add(() -> start(service)));
            starts.finish();
        });
        together.finish();
    }

    /// Starts one service that was killed or stopped, and returns when it is ready.
    public void start(String service) {
        start(named(service));
    }

    /// `kill -9` of one service.
    public void kill(String service) {
        child(service).kill();
        part(service).stopped();
    }

    /// Stops one service as an upgrade would.
    public void stop(String service) {
        child(service).close();
        part(service).stopped();
    }

    /// The process of a service, for faults finer than a kill.
    public Child child(String service) {
        var child = running.get(named(service).name());
        if (child == null) {
            throw new PartFailed(service + " was never started");
        }
        return child;
    }

    public LocalPostgres postgres() {
        return infrastructure.postgres();
    }

    public LocalKafka kafka() {
        return infrastructure.kafka();
    }

    /// Has the broker back after a kill, on the same port with the same data.
    public LocalKafka startKafka() {
        return infrastructure.startKafka();
    }

    /// Has the database back after a kill, on the same port with the same data.
    public LocalPostgres startPostgres() {
        return infrastructure.startPostgres();
    }

    public LocalKeycloak keycloak() {
        return infrastructure.keycloak();
    }

    public LocalMail mail() {
        return infrastructure.mail();
    }

    /// Where customers of WhatsApp and of the partner are played from.
    public LocalStandIns standIns() {
        return infrastructure.standIns();
    }

    public Setup setup() {
        return setup;
    }

    public String site() {
        return setup.site();
    }

    /// The address of one service without the gateway.
    public String address(String service) {
        return named(service).address().url(setup.offset());
    }

    public Path log(String part) {
        return setup.logs().resolve(part + ".log");
    }

    /// CPU time and memory of every part at this moment.
    public Map<String, Usage> usage() {
        var all = new HashMap<String, Usage>();
        parts.values().forEach(part -> all.put(part.name(), part.usage()));
        return all;
    }

    /// Has the demo organisations, people and reference data in place.
    public void seed() {
        new Seed(setup, client).plant();
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /// Stops the services at once, then what they stand on.
    @Override
    public void close() {
        var patience = Duration.ofSeconds(io.centralino.parts.Java.recording() ? 180 : 20);
        var stops = new Together();
        running.forEach((name, child) -> stops.add(() -> {
            child.stop(patience);
            part(name).stopped();
        }));
        stops.finish();
        infrastructure.close();
        client.close();
    }

    private void start(Service service) {
        var part = part(service.name());
        part.starting();
        try {
            var own = overrides.getOrDefault(service.name(), Map.of());
            part.ready(processes.start(service, own, child -> {
                running.put(service.name(), child);
                part.started(child);
            }));
        } catch (RuntimeException e) {
            part.failed();
            throw e;
        }
    }

    private Part part(String name) {
        return known(() -> parts.get(name), name);
    }

    private static Service named(String name) {
        return known(
                () -> Service.ALL.stream()
                        .filter(service -> service.name().equals(name))
                        .findFirst()
                        .orElse(null),
                name);
    }

    private static <T> T known(Supplier<@org.jspecify.annotations.Nullable T> lookup, String name) {
        var found = lookup.get();
        if (found == null) {
            throw new PartFailed("no part is called " + name);
        }
        return found;
    }
}
