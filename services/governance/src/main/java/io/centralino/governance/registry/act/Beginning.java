package io.centralino.governance.registry.act;

import io.centralino.events.Ids;
import io.centralino.governance.registry.Author;
import io.centralino.governance.registry.Bulletin;
import io.centralino.governance.registry.audit.AuditBook;
import io.centralino.governance.registry.organisation.Founding;
import io.centralino.governance.registry.organisation.Organisation.Look;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/// Begins an act together with its first step, so that what can be refused is refused at once.
@ApplicationScoped
class Beginning {
    private final Acts acts;
    private final Founding founding;
    private final Bulletin bulletin;
    private final AuditBook audit;
    private final Author author;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Beginning(Acts acts, Founding founding, Bulletin bulletin, AuditBook audit, Author author) {
        this.acts = acts;
        this.founding = founding;
        this.bulletin = bulletin;
        this.audit = audit;
        this.author = author;
    }

    Act opening(Look look, Act.Admin admin) {
        alone(look.id());
        founding.put(look);
        var version = acts.version(look.id());
        return begun(Act.opening(Ids.next(), look.id(), author.id(), clock.instant(), version, admin));
    }

    Act closing(String org, Instant deadline) {
        alone(org);
        founding.move(org, "closing");
        return begun(Act.closing(Ids.next(), org, author.id(), clock.instant(), acts.version(org), deadline));
    }

    private void alone(String org) {
        bulletin.claim("act", org);
        if (acts.isRunning(org)) {
            throw new Refusal(ActProblem.ACT_RUNNING, "Wait until it has ended, or look what it waits for");
        }
    }

    private Act begun(Act act) {
        acts.add(act);
        Progress.tell(audit, act);
        return act;
    }
}
