package io.centralino.cases.contact;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.centralino.cases.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// A fact names one tenant and speaks of another's contact: by mistake, or because somebody forged it.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class FactsOfAnotherTenantTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant orbita = Tenant.open("teleorbita");

    @Inject
    @SuppressWarnings("NullAway.Init")
    AgroalDataSource dataSource;

    @Test
    void findNothingToSpeakOfAndWaitAside() {
        var mail = aurora.mail(anAddress());
        var who = customer(mail);

        Topics.say(orbita.assigned(mail));

        Stories.until(() -> assertThat(aside(mail)).isEqualTo(1));
        assertThat(aurora.timeline(who)).doesNotContain("contact-assigned");
        Topics.say(aurora.assigned(aurora.mail(anAddress())));
        assertThat(aurora.timeline(who)).doesNotContain("contact-assigned");
    }

    private int aside(Tenant.Contact contact) {
        try (var connection = dataSource.getConnection();
                var question = connection.prepareStatement(
                        "SELECT count(*) FROM parked_key WHERE key = ? AND state IN ('waiting', 'poisoned')")) {
            question.setString(1, contact.id().toString());
            try (var row = question.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
