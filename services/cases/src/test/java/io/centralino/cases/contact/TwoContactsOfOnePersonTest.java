package io.centralino.cases.contact;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identified;
import static io.centralino.cases.Tenant.identity;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.centralino.cases.Locks;
import io.centralino.cases.Tenant;
import io.centralino.tenancy.Seals;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class TwoContactsOfOnePersonTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String elena = anAddress();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Seals seals;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Test
    void aMailAndAChatOfOneAddressAreOneCustomerAndOneCase() {
        var mail = aurora.mail(elena);
        var first = identified(mail);

        var chat = aurora.chat(List.of(
                Map.of("kind", "visitor", "value", UUID.randomUUID().toString()),
                Map.of("kind", "mail", "value", " " + elena.toUpperCase(java.util.Locale.ROOT))));

        var second = identified(chat);
        assertThat(second.at("/data/customerId")).isEqualTo(first.at("/data/customerId"));
        assertThat(second.at("/data/caseId")).isEqualTo(first.at("/data/caseId"));
        assertThat(first.at("/data/newCustomer").asBoolean()).isTrue();
        assertThat(second.at("/data/newCustomer").asBoolean()).isFalse();
        assertThat(first.at("/data/caseReference").asText()).matches("PR-2\\d{4}");
        assertThat(first.path("correlationid").asText()).isEqualTo(mail.id().toString());
        assertThat(first.path("causationid").asText())
                .isEqualTo(mail.opened().path("id").asText());
    }

    @Test
    void theNameTravelsSealed() {
        var event = identified(aurora.mail(elena));

        assertThat(event.toString()).doesNotContain("Elena").doesNotContain(elena);
        assertThat(seals.open("banca-aurora", event.path("personal").asText(), Map.class))
                .hasValue(Map.of("name", "Elena Brusa"));
    }

    @Test
    void theTimelineShowsBothNewestFirst() {
        var mail = aurora.mail(elena);
        Topics.say(aurora.messageReceived(mail, UUID.randomUUID()));
        Topics.say(aurora.assigned(mail));
        var who = customer(mail);
        var chat = aurora.chat(identity("mail", elena));
        customer(chat);
        Topics.say(aurora.closed(chat));

        Stories.until(() -> assertThat(aurora.timeline(who))
                .containsExactlyInAnyOrder(
                        "contact-closed",
                        "contact-opened",
                        "contact-assigned",
                        "message-received",
                        "case-opened",
                        "contact-opened")
                .startsWith("contact-closed"));
    }

    @Test
    void aConversationThatGoesOnStaysWithItsCase() {
        var first = aurora.mail(elena);
        solve(matter(first));

        var next = aurora.say(
                aurora.aContact(first.conversation(), "mail", identity("mail", elena), null, "Re: Bonifico"));

        assertThat(matter(next)).isEqualTo(matter(first));
        assertThat(Topics.await("cases", "case-changed", matter(first).toString()))
                .isNotNull();
        Stories.until(
                () -> aurora.giulia().get("/cases/{id}", matter(first)).then().body("status", is("open")));
    }

    @Test
    void aCaseThatIsClosedAtThatMomentStaysClosed() {
        var first = aurora.mail(elena);
        solve(matter(first));
        var again = aurora.aContact(first.conversation(), "mail", identity("mail", elena), null, "Re: Bonifico");

        QuarkusTransaction.requiringNew()
                .run(() -> tenancy.in(aurora.id(), () -> {
                    entities.createNativeQuery("UPDATE customer_case SET status = 'closed' WHERE id = ?1")
                            .setParameter(1, matter(first))
                            .executeUpdate();
                    aurora.say(again);
                    Locks.untilSomebodyWaits(entities);
                }));

        assertThat(matter(again)).isNotEqualTo(matter(first));
        aurora.giulia().get("/cases/{id}", matter(first)).then().body("status", is("closed"));
    }

    @Test
    void aReferenceInTheSubjectFindsASolvedCase() {
        var first = identified(aurora.mail(elena));
        solve(UUID.fromString(first.at("/data/caseId").asText()));

        var next = aurora.mail(
                elena, "Ancora su " + first.at("/data/caseReference").asText());

        assertThat(matter(next)).hasToString(first.at("/data/caseId").asText());
    }

    @Test
    void aReferenceToSomebodyElsesCaseOpensNothingOfIt() {
        var theirs = identified(aurora.mail(anAddress()));

        var mine = aurora.mail(elena, "Re: " + theirs.at("/data/caseReference").asText());

        assertThat(matter(mine)).doesNotHaveToString(theirs.at("/data/caseId").asText());
        assertThat(customer(mine))
                .doesNotHaveToString(theirs.at("/data/customerId").asText());
    }

    @Test
    void aVisitorWithoutAddressIsAnAnonymousCustomerWhoMayComeBack() {
        var visitor = UUID.randomUUID().toString();

        var first = aurora.chat(identity("visitor", visitor));
        var second = aurora.chat(identity("visitor", visitor));

        assertThat(customer(second)).isEqualTo(customer(first));
        assertThat(identified(first).has("personal")).isFalse();
    }

    @Test
    void aVisitorWhoGivesAnAddressIsKnownByItFromThenOn() {
        var visitor = UUID.randomUUID().toString();
        var anonymous = customer(aurora.chat(identity("visitor", visitor)));

        var introduced = aurora.chat(
                List.of(Map.of("kind", "visitor", "value", visitor), Map.of("kind", "mail", "value", elena)));

        assertThat(customer(introduced)).isEqualTo(anonymous);
        assertThat(customer(aurora.mail(elena))).isEqualTo(anonymous);
    }

    @Test
    void twoPeopleAtOneBrowserStayTwo() {
        var visitor = Map.of("kind", "visitor", "value", UUID.randomUUID().toString());

        var one = customer(aurora.chat(List.of(visitor, Map.of("kind", "mail", "value", elena))));
        var other = customer(aurora.chat(List.of(visitor, Map.of("kind", "mail", "value", anAddress()))));

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void nobodyAtAllIsACustomerOfTheirOwnPerConversation() {
        var first = aurora.chat(List.of());
        var next = aurora.say(aurora.aContact(first.conversation(), "chat", List.of(), null, null));

        assertThat(customer(next)).isEqualTo(customer(first));
        assertThat(customer(aurora.chat(List.of()))).isNotEqualTo(customer(first));
    }

    private void solve(UUID matter) {
        aurora.giulia()
                .body("{\"status\":\"solved\"}")
                .patch("/cases/{id}", matter)
                .then()
                .statusCode(200);
    }
}
