package io.centralino.governance.registry.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One opening or closing of an organisation, as far as it has come.
///
/// Steps are taken in their order, each until it is done; one that fails for good ends the act.
///
/// @param by the operator who began it
/// @param version the state of the organisation that has to be heard everywhere
/// @param admin who shall be the first admin; forgotten when the act ends
record Act(
        UUID id,
        String organisation,
        Kind kind,
        State state,
        UUID by,
        Instant begun,
        List<Step> steps,
        @Nullable Instant deadline,
        long version,
        @Nullable Admin admin) {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /// What is done with the organisation, and its steps. The first is taken with the act's beginning.
    enum Kind {
        opening("organisation", "login", "admin", "reach"),
        closing("closing", "doors", "drain", "clients", "grants", "closed", "reach");

        private final List<String> steps;

        Kind(String... steps) {
            this.steps = List.of(steps);
        }
    }

    /// Whether the act goes on, and if not, how it ended.
    enum State {
        running,
        done,
        failed,
        withdrawn
    }

    /// The first admin.
    ///
    /// @param id the identity provider's, once it is known
    record Admin(
            @Nullable UUID id,
            String login,
            String name,
            String mail,
            @Nullable String language) {
        Admin known(UUID id) {
            return new Admin(id, login, name, mail, language);
        }
    }

    static Act opening(UUID id, String organisation, UUID by, Instant now, long version, Admin admin) {
        return begun(new Act(id, organisation, Kind.opening, State.running, by, now, List.of(), null, version, admin));
    }

    static Act closing(UUID id, String organisation, UUID by, Instant now, long version, Instant deadline) {
        return begun(
                new Act(id, organisation, Kind.closing, State.running, by, now, List.of(), deadline, version, null));
    }

    private static Act begun(Act act) {
        return act.with(act.kind.steps.stream().map(Step::named).toList()).done(null, act.begun);
    }

    /// The step to take, if the act goes on.
    Optional<Step> next() {
        return state == State.running
                ? steps.stream()
                        .filter(step -> step.state() == Step.State.waiting)
                        .findFirst()
                : Optional.empty();
    }

    Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Act done(@Nullable String note, Instant now) {
        var after = replaced(next().orElseThrow().done(note, now));
        return after.next().isPresent() ? after : after.ended(State.done);
    }

    Act tried(String reason, Instant now) {
        return replaced(next().orElseThrow().tried(reason, now));
    }

    Act failed(String reason, Instant now) {
        return replaced(next().orElseThrow().failed(reason, now)).ended(State.failed);
    }

    /// Somebody took back what the act was about.
    Act withdrawn() {
        return ended(State.withdrawn);
    }

    Act heardAt(long version) {
        return new Act(id, organisation, kind, state, by, begun, steps, deadline, version, admin);
    }

    Act with(Admin admin) {
        return new Act(id, organisation, kind, state, by, begun, steps, deadline, version, admin);
    }

    /// For how long the next step rests: longer with each try, but never past the deadline.
    Duration rest(Instant now) {
        var attempts = next().map(Step::attempts).orElse(0);
        if (attempts == 0) {
            return Duration.ZERO;
        }
        var wait = attempts > 7 ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << (attempts - 1));
        var left = deadline == null || !deadline.isAfter(now) ? wait : Duration.between(now, deadline);
        return left.compareTo(wait) < 0 ? left : wait;
    }

    private Act replaced(Step changed) {
        return with(steps.stream()
                .map(step -> step.name().equals(changed.name()) ? changed : step)
                .toList());
    }

    private Act with(List<Step> steps) {
        return new Act(id, organisation, kind, state, by, begun, steps, deadline, version, admin);
    }

    private Act ended(State end) {
        return new Act(id, organisation, kind, end, by, begun, steps, deadline, version, null);
    }
}
