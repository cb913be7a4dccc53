package io.centralino.cases.contact;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.centralino.cases.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class FactsOutOfOrderTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final Tenant.Contact mail = aurora.aContact("mail", identity("mail", anAddress()), null, null);

    @Inject
    @SuppressWarnings("NullAway.Init")
    AgroalDataSource dataSource;

    @Test
    void aMessageBeforeItsContactFindsTheTimelineLater() {
        Topics.say(aurora.messageReceived(mail, UUID.randomUUID()));

        aurora.say(mail);

        var who = customer(mail);
        Stories.until(() -> assertThat(aurora.timeline(who))
                .containsExactlyInAnyOrder("message-received", "contact-opened", "case-opened"));
    }

    @Test
    void aCloseBeforeItsContactLeavesItClosed() {
        Topics.say(aurora.closed(mail));

        aurora.say(mail);

        var who = customer(mail);
        Stories.until(() -> assertThat(aurora.timeline(who)).contains("contact-closed"));
        assertThat(count("SELECT count(*) FROM contact_file WHERE id = ? AND closed_at IS NOT NULL", mail.id()))
                .isEqualTo(1);
    }

    @Test
    void routingAheadOfChannelsWaitsUntilTheContactIsKnown() {
        Topics.say(aurora.assigned(mail));
        Stories.until(() -> assertThat(parked()).isEqualTo(1));

        aurora.say(mail);

        var who = customer(mail);
        Stories.until(() -> assertThat(aurora.timeline(who)).contains("contact-assigned"));
        Stories.until(() -> assertThat(parked()).isZero());
    }

    @Test
    void theSameFactsHeardAgainChangeNothing() {
        var message = aurora.messageReceived(mail, UUID.randomUUID());
        aurora.say(mail);
        Topics.say(message);
        Topics.say(aurora.assigned(mail));
        var who = customer(mail);
        Stories.until(() -> assertThat(aurora.timeline(who)).hasSize(4));

        for (int again = 0; again < 3; again++) {
            Stream.of(mail.opened(), message).forEach(Topics::say);
        }
        // The inbox forgets after two weeks; what a replay brings then has a new id and the old content.
        for (var fact : List.of(mail.opened().deepCopy(), message.deepCopy())) {
            Topics.say(fact.put("id", UUID.randomUUID().toString()));
        }

        var marker =
                aurora.say(aurora.aContact(mail.conversation(), "mail", identity("mail", anAddress()), null, null));
        customer(marker);
        assertThat(aurora.timeline(who)).hasSize(4);
        assertThat(Topics.heard("cases.facts"))
                .filteredOn(heard -> heard.event() != null
                        && heard.event()
                                .path("correlationid")
                                .asText()
                                .equals(mail.id().toString()))
                .hasSize(1);
        assertThat(count("SELECT count(*) FROM contact_file WHERE id = ?", mail.id()))
                .isEqualTo(1);
    }

    private long parked() {
        return count("SELECT count(*) FROM parked_key WHERE key = ?", mail.id().toString());
    }

    private long count(String sql, Object parameter) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var tenant = connection.prepareStatement("SELECT set_config('app.organisation', ?, true)")) {
                tenant.setString(1, aurora.id());
                tenant.execute();
            }
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, parameter);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
