package io.centralino.governance.registry.act;

import io.centralino.governance.OpenContacts;
import io.centralino.governance.registry.client.Clients;
import io.centralino.governance.registry.grant.Granting;
import io.centralino.governance.registry.login.Logins;
import io.centralino.governance.registry.organisation.Founding;
import io.centralino.governance.registry.organisation.Organisations;
import io.centralino.tenancy.Tenancy;
import io.centralino.web.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The steps that end an organisation's work: nothing new comes in, what is open is finished or the deadline passes,
/// and then nobody may do anything any more.
@ApplicationScoped
class Closing {
    private final Tenancy tenancy;
    private final Organisations organisations;
    private final Founding founding;
    private final Acts acts;
    private final Reached reached;
    private final OpenContacts contacts;
    private final Clients clients;
    private final Logins logins;
    private final Granting granting;
    private final Grants everywhere;
    private final Duration settle;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Closing(
            Tenancy tenancy,
            Organisations organisations,
            Founding founding,
            Acts acts,
            Reached reached,
            OpenContacts contacts,
            Clients clients,
            Logins logins,
            Granting granting,
            Grants everywhere,
            ActConfig config) {
        this.tenancy = tenancy;
        this.organisations = organisations;
        this.founding = founding;
        this.acts = acts;
        this.reached = reached;
        this.contacts = contacts;
        this.clients = clients;
        this.logins = logins;
        this.granting = granting;
        this.everywhere = everywhere;
        this.settle = config.settle();
    }

    Outcome take(Step step, Act act) {
        if (isOpenAgain(act)) {
            return new Outcome.Withdrawn();
        }
        return switch (step.name()) {
            case "drain" -> drain(act);
            case "clients" -> disable(act);
            case "grants" -> new Outcome.Done(null, this::takeGrants);
            case "closed" -> new Outcome.Done(null, this::close);
            default -> reached.by(act);
        };
    }

    private boolean isOpenAgain(Act act) {
        return tenancy.in(
                act.organisation(), () -> organisations.get(act.organisation()).isOpen());
    }

    private Outcome drain(Act act) {
        var now = clock.instant();
        var closed = Objects.requireNonNull(act.step("doors").at());
        var deadline = Objects.requireNonNull(act.deadline());
        long open = tenancy.<Long>in(act.organisation(), () -> contacts.of(act.organisation()));
        if (!now.isBefore(deadline)) {
            return Outcome.done(
                    open == 0 ? "No contact was open" : "The deadline passed with %d open contacts".formatted(open));
        }
        if (open > 0) {
            return new Outcome.Later("%d contacts are open".formatted(open));
        }
        return now.isBefore(closed.plus(settle))
                ? new Outcome.Later("The last contacts may still be on their way to the ledger")
                : Outcome.done("No contact was open");
    }

    /// A program that works for others as well keeps its login; here it loses its grant.
    private Outcome disable(Act act) {
        var subjects = tenancy.in(act.organisation(), () -> clients.subjects(act.organisation()));
        var only =
                subjects.stream().filter(subject -> worksHereOnly(subject, act)).toList();
        only.forEach(logins::disable);
        return Outcome.done("%d of %d clients disabled".formatted(only.size(), subjects.size()));
    }

    private boolean worksHereOnly(UUID subject, Act act) {
        return Set.of(act.organisation()).containsAll(everywhere.of(subject).keySet());
    }

    private Act takeGrants(Act act) {
        granting.takeAll(act.organisation());
        return act;
    }

    private Act close(Act act) {
        founding.move(act.organisation(), "closed");
        return act.heardAt(acts.version(act.organisation()));
    }
}
