package io.centralino.desk.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.centralino.desk.DeskConfig;
import io.centralino.desk.hint.Audience;
import io.centralino.desk.hint.Hint;
import io.centralino.web.Grants;
import io.centralino.web.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Everybody who is connected to this instance, and what they may hear.
@ApplicationScoped
public class Seats {
    private final Map<String, Seat> byConnection = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Seat>> byPerson = new ConcurrentHashMap<>();
    private final Set<Hint> figures = new LinkedHashSet<>();
    private final Grants grants;
    private final ObjectMapper json;
    private final DeskConfig.Socket config;

    @Inject
    Seats(Grants grants, ObjectMapper json, DeskConfig config, MeterRegistry meters) {
        this.grants = grants;
        this.json = json;
        this.config = config.socket();
        meters.gaugeMapSize("desk.sockets", io.micrometer.core.instrument.Tags.empty(), byConnection);
    }

    void start(@Observes StartupEvent started) {
        grants.onChange(this::closeTheRevoked);
    }

    /// Says a hint to everybody it is for and who still holds the role; figures are gathered, since they come in
    /// bursts.
    public void tell(Hint hint) {
        if (hint.type().equals("figures")) {
            synchronized (figures) {
                figures.add(hint);
            }
        } else {
            push(hint);
        }
    }

    @Scheduled(every = "0.5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellFigures() {
        Set<Hint> now;
        synchronized (figures) {
            if (figures.isEmpty()) {
                return;
            }
            now = new LinkedHashSet<>(figures);
            figures.clear();
        }
        now.forEach(this::push);
    }

    /// A token or a patience that ran out between two events is noticed here.
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeTheExpired() {
        var now = Instant.now();
        for (var seat : byConnection.values()) {
            var person = seat.person();
            if (person == null) {
                if (seat.openedAt().plus(config.patience()).isBefore(now)) {
                    seat.end(Ending.NO_HELLO);
                }
            } else if (person.until().isBefore(now)) {
                seat.end(Ending.TOKEN_EXPIRED);
            }
        }
    }

    private void closeTheRevoked() {
        byPerson.forEach((person, seats) -> {
            var current = grants.of(person);
            seats.stream().filter(seat -> !seat.coveredBy(current)).forEach(seat -> seat.end(Ending.GRANT_REVOKED));
        });
    }

    private void push(Hint hint) {
        var organisation = hint.audience().organisation();
        @Nullable String frame = null;
        for (var person : people(hint.audience())) {
            if (grants.of(person, organisation).isEmpty()) {
                continue;
            }
            for (var seat : byPerson.getOrDefault(person, Set.of())) {
                frame = frame == null ? write(hint.frame()) : frame;
                seat.say(frame);
            }
        }
    }

    private Iterable<UUID> people(Audience audience) {
        return switch (audience) {
            case Audience.Person(var organisation, var id) -> Set.of(id);
            case Audience.Holders(var organisation, var role) -> connectedHolders(organisation, role);
        };
    }

    private Iterable<UUID> connectedHolders(String organisation, Role role) {
        return byPerson.keySet().stream()
                .filter(person -> {
                    var roles = grants.of(person, organisation);
                    return roles.contains(role) || role == Role.SUPERVISOR && roles.contains(Role.ADMIN);
                })
                .toList();
    }

    /// Takes a new socket in, or not where this instance is full.
    boolean open(String connection, Seat seat) {
        if (byConnection.size() >= config.most()) {
            return false;
        }
        byConnection.put(connection, seat);
        return true;
    }

    void admit(Seat seat, Person person) {
        seat.take(person, grants.of(person.id()));
        byPerson.computeIfAbsent(person.id(), ignored -> ConcurrentHashMap.newKeySet())
                .add(seat);
    }

    @Nullable
    Seat of(String connection) {
        return byConnection.get(connection);
    }

    boolean holds(UUID person) {
        return byPerson.containsKey(person);
    }

    void leave(String connection) {
        var seat = byConnection.remove(connection);
        var person = seat == null ? null : seat.person();
        if (seat != null && person != null) {
            byPerson.computeIfPresent(person.id(), (ignored, seats) -> {
                seats.remove(seat);
                return seats.isEmpty() ? null : seats;
            });
        }
    }

    String write(Object frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
