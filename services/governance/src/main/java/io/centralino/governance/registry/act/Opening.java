package io.centralino.governance.registry.act;

import io.centralino.governance.registry.grant.Granting;
import io.centralino.governance.registry.login.Logins;
import io.centralino.governance.registry.login.Logins.Login;
import io.centralino.governance.registry.person.Introducing;
import io.centralino.governance.registry.person.Person.Card;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/// The steps that make an organisation one that works: somebody who can log in and give grants, and the word of it
/// everywhere.
@ApplicationScoped
class Opening {
    private final Logins logins;
    private final Introducing introducing;
    private final Granting granting;
    private final Reached reached;

    @Inject
    Opening(Logins logins, Introducing introducing, Granting granting, Reached reached) {
        this.logins = logins;
        this.introducing = introducing;
        this.granting = granting;
        this.reached = reached;
    }

    Outcome take(Step step, Act act) {
        return switch (step.name()) {
            case "login" -> login(Objects.requireNonNull(act.admin()));
            case "admin" -> new Outcome.Done(null, this::admit);
            default -> reached.by(act);
        };
    }

    private Outcome login(Act.Admin admin) {
        var subject = logins.findOrMake(new Login(admin.login(), admin.mail(), admin.name(), admin.language()));
        return new Outcome.Done(null, act -> act.with(admin.known(subject)));
    }

    private Act admit(Act act) {
        var admin = Objects.requireNonNull(act.admin());
        var subject = Objects.requireNonNull(admin.id());
        introducing.put(act.organisation(), new Card(subject, admin.name(), null, admin.language()));
        granting.add(act.organisation(), subject, "admin");
        return act;
    }
}
