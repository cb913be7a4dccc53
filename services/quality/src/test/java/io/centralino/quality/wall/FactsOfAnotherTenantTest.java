package io.centralino.quality.wall;

import static io.centralino.quality.Tenant.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Facts name one tenant and speak of another's contact: by mistake, or because somebody forged them.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class FactsOfAnotherTenantTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant orbita = Tenant.open("teleorbita");

    /// The bank's contact is open; the platform's facts say that it was handled and closed.
    @Test
    void doNotEndTheContactAndAskNobodyOfIt() {
        aurora.asks(100, 0);
        orbita.asks(100, 0);
        var contact = UUID.randomUUID();
        var elena = UUID.randomUUID();
        Topics.say(aurora.handled(contact, elena).getFirst());
        Topics.say(aurora.handled(contact, elena).get(1));

        orbita.handled(contact, elena).stream().skip(2).forEach(Topics::say);
        aurora.outcome(aurora.contact());
        orbita.outcome(orbita.contact());

        assertThat(Topics.said("quality", "survey-invited", contact.toString())).isEmpty();
        aurora.handled(contact, elena).stream().skip(2).forEach(Topics::say);
        until(() -> assertThat(Topics.said("quality", "survey-invited", contact.toString()))
                .hasSize(1));
    }
}
