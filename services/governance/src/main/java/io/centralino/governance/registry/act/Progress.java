package io.centralino.governance.registry.act;

import io.centralino.events.Failpoint;
import io.centralino.governance.registry.Author;
import io.centralino.governance.registry.act.Acts.Taken;
import io.centralino.governance.registry.audit.AuditBook;
import io.centralino.governance.registry.login.Logins;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes the next step of an act: tries it, then records what came of it in one transaction with its effect.
///
/// A step may be tried any number of times; what counts is recorded once. Between trying and recording nothing is held
/// but a lease, so an identity provider that hangs holds up no transaction.
@ApplicationScoped
class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final Acts acts;
    private final Opening opening;
    private final Closing closing;
    private final Tenancy tenancy;
    private final AuditBook audit;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Progress(Acts acts, Opening opening, Closing closing, Tenancy tenancy, AuditBook audit) {
        this.acts = acts;
        this.opening = opening;
        this.closing = closing;
        this.tenancy = tenancy;
        this.audit = audit;
    }

    /// A step that was tried, and not recorded yet.
    record Tried(Taken taken, Act act, Outcome outcome) {}

    /// @return whether a step of any act was due
    boolean takeOne() {
        var taken = acts.take();
        taken.flatMap(this::attempt).ifPresent(tried -> {
            Failpoint.hit("act.tried", () -> "a step tried, not recorded");
            record(tried);
            Failpoint.hit("act.recorded", () -> "a step recorded");
        });
        return taken.isPresent();
    }

    Optional<Tried> attempt(Taken taken) {
        var act = tenancy.in(taken.tenant(), () -> acts.find(taken.tenant(), taken.id()))
                .orElseThrow();
        return act.next().map(step -> new Tried(taken, act, attempt(step, act)));
    }

    private Outcome attempt(Step step, Act act) {
        try {
            return act.kind() == Act.Kind.opening ? opening.take(step, act) : closing.take(step, act);
        } catch (Logins.Away e) {
            return new Outcome.Later(String.valueOf(e.getMessage()));
        } catch (Logins.Refused e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return instead(act, e);
        }
    }

    void record(Tried tried) {
        try {
            keep(tried);
        } catch (RuntimeException e) {
            keep(new Tried(tried.taken, tried.act, instead(tried.act, e)));
        }
    }

    private static Outcome instead(Act act, RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return new Outcome.Failed(
                    refusal.getMessage() == null ? refusal.type().title() : refusal.getMessage());
        }
        LOG.errorf(e, "A step of the %s of %s could not be taken", act.kind(), act.organisation());
        return new Outcome.Later("Our fault; see the log");
    }

    /// Writes nothing where somebody else has taken the act meanwhile: then it is theirs to try and to record.
    private void keep(Tried tried) {
        var organisation = tried.act.organisation();
        Author.inTheNameOf(
                tried.act.by(),
                () -> tenancy.in(organisation, () -> {
                    if (acts.hold(tried.taken)) {
                        var now = clock.instant();
                        var after = after(tried.act, tried.outcome, now);
                        acts.keep(after, after.rest(now));
                        if (after.state() != Act.State.running) {
                            tell(audit, after);
                        }
                    }
                }));
    }

    private static Act after(Act act, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Done done -> done.effect().apply(act).done(done.note(), now);
            case Outcome.Later later -> act.tried(later.reason(), now);
            case Outcome.Failed failed -> act.failed(failed.reason(), now);
            case Outcome.Withdrawn withdrawn -> act.withdrawn();
        };
    }

    static void tell(AuditBook audit, Act act) {
        var operation = act.state() == Act.State.running ? "begun" : act.state().name();
        audit.write(
                act.organisation(), operation, act.kind().name(), act.id().toString(), Map.of("steps", act.steps()));
    }
}
