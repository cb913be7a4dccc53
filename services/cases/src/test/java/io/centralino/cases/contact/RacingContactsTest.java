package io.centralino.cases.contact;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.identified;
import static io.centralino.cases.Tenant.identity;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.events.Fact;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Twenty conversations of one address at one moment: over the topic, and in twenty transactions as instances would.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RacingContactsTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String elena = anAddress();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ChannelsEvents channels;

    @Test
    void makeOneCustomerWhenTheyComeByTheTopic() {
        var contacts = IntStream.range(0, 20).mapToObj(n -> aurora.mail(elena)).toList();

        assertOneCustomerAndOneCase(contacts);
    }

    @Test
    void makeOneCustomerWhenTwentyInstancesHearThemAtOnce() throws Exception {
        var contacts = IntStream.range(0, 20)
                .mapToObj(n -> aurora.aContact("mail", identity("mail", elena), null, null))
                .toList();
        var together = new CyclicBarrier(contacts.size());

        try (var instances = Executors.newFixedThreadPool(contacts.size())) {
            var all = contacts.stream()
                    .map(contact -> CompletableFuture.runAsync(() -> hear(contact, together), instances))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).get();
        }

        assertOneCustomerAndOneCase(contacts);
    }

    private void hear(Contact contact, CyclicBarrier together) {
        QuarkusTransaction.requiringNew()
                .run(() -> tenancy.in(aurora.id(), () -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    channels.hear(fact(contact));
                }));
    }

    private Fact fact(Contact contact) {
        var event = contact.opened();
        return new Fact(
                event.path("id").asText(),
                event.path("type").asText(),
                event.path("source").asText(),
                Instant.now(),
                event.path("subject").asText(),
                aurora.id(),
                null,
                1,
                contact.id().toString(),
                null,
                false,
                event.path("data"),
                event.path("personal").asText());
    }

    private void assertOneCustomerAndOneCase(List<Contact> contacts) {
        var events = contacts.stream().map(contact -> identified(contact)).toList();
        assertThat(events.stream().map(it -> it.at("/data/customerId").asText()).collect(toSet()))
                .hasSize(1);
        assertThat(events.stream().map(it -> it.at("/data/caseId").asText()).collect(toSet()))
                .hasSize(1);
        assertThat(events)
                .filteredOn(it -> it.at("/data/newCustomer").asBoolean())
                .hasSize(1);
        int found = aurora.giulia()
                .queryParam("identity", elena)
                .get("/customers")
                .then()
                .extract()
                .path("items.size()");
        assertThat(found).isEqualTo(1);
    }
}
