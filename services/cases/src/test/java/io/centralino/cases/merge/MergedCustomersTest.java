package io.centralino.cases.merge;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identified;
import static io.centralino.cases.Tenant.identity;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.cases.Locks;
import io.centralino.cases.People;
import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.tenancy.Tenancy;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Elena wrote from work and from home; Giulia finds out that both are she.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class MergedCustomersTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String office = anAddress();
    final String private_ = anAddress();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Tenancy tenancy;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EntityManager entities;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Merging merging;

    @SuppressWarnings("NullAway.Init")
    Contact fromOffice;

    @SuppressWarnings("NullAway.Init")
    Contact fromHome;

    @SuppressWarnings("NullAway.Init")
    UUID work;

    @SuppressWarnings("NullAway.Init")
    UUID home;

    @BeforeEach
    void elenaWroteTwice() {
        fromOffice = aurora.mail(office);
        fromHome = aurora.chat(identity("mail", private_));
        work = customer(fromOffice);
        home = customer(fromHome);
    }

    @Test
    void keepBothsIdentitiesAndTimelines() {
        merge(home, work);

        assertThat(identities(work)).containsExactlyInAnyOrder(office, private_);
        assertThat(aurora.timeline(work)).filteredOn("contact-opened"::equals).hasSize(2);
        assertThat(aurora.timeline(work)).startsWith("customers-merged");
    }

    @Test
    void areOneWhereverTheOldIdIsUsed() {
        merge(home, work);

        aurora.giulia().get("/customers/{id}", home).then().body("id", equalTo(work.toString()));
        assertThat(aurora.timeline(home)).isEqualTo(aurora.timeline(work));
        assertThat(customer(aurora.mail(private_))).isEqualTo(work);
        assertThat(cases(home)).contains(matter(fromHome).toString()).isEqualTo(cases(work));
    }

    @Test
    void areSaidToWhoWorksOnAContactUnderWay() {
        var over = aurora.mail(private_);
        customer(over);
        Topics.say(aurora.closed(over));
        untilClosed(over);

        merge(home, work);

        var again = identified(fromHome, "merged");
        assertThat(again.at("/data/customerId").asText()).isEqualTo(work.toString());
        assertThat(Topics.await("cases", "customers-merged", work.toString())
                        .at("/data/mergedId")
                        .asText())
                .isEqualTo(home.toString());
        assertThat(said(over)).isEqualTo(1);
    }

    @Test
    void areThemselvesAgainAfterAnUndo() {
        var before = List.of(snapshot(work), snapshot(home));

        undo(merge(home, work));

        assertThat(List.of(snapshot(work), snapshot(home))).isEqualTo(before);
        var split = Topics.await("cases", "customers-split", work.toString());
        assertThat(split.at("/data/restoredId").asText()).isEqualTo(home.toString());
        assertThat(identified(fromHome, "split").at("/data/customerId").asText())
                .isEqualTo(home.toString());
        assertThat(customer(aurora.mail(private_))).isEqualTo(home);
    }

    @Test
    void mayBeMergedAndPartedAgainAndAgain() {
        var before = List.of(snapshot(work), snapshot(home));

        undo(merge(home, work));
        undo(merge(work, home));
        undo(merge(home, work));

        assertThat(List.of(snapshot(work), snapshot(home))).isEqualTo(before);
    }

    @Test
    void areTwoOpenCasesSoTheNextContactGetsANewOne() {
        merge(home, work);

        var next = aurora.mail(office);

        assertThat(matter(next)).isNotIn(matter(fromOffice), matter(fromHome));
    }

    @Test
    void leaveWhatCameAfterWithTheSurvivor() {
        patch(matter(fromOffice), "solved");
        var merge = merge(home, work);
        var after = aurora.mail(office);
        assertThat(matter(after)).as("the one open case of both").isEqualTo(matter(fromHome));

        undo(merge);

        assertThat(customerOf(after)).isEqualTo(work);
        assertThat(aurora.caseOf(after)).isNotIn(matter(fromHome), matter(fromOffice));
        assertThat(customerOf(fromHome)).isEqualTo(home);
        assertThat(aurora.caseOf(fromHome)).isEqualTo(matter(fromHome));
        aurora.giulia().get("/cases/{id}", matter(fromHome)).then().body("customerId", equalTo(home.toString()));
        assertThat(identified(after, "split").at("/data/caseId").asText())
                .isEqualTo(aurora.caseOf(after).toString());
    }

    @Test
    void giveAContactBackThatWasFiledElsewhereMeanwhile() {
        var merge = merge(home, work);
        file(fromHome, matter(fromOffice));

        undo(merge);

        assertThat(customerOf(fromHome)).isEqualTo(home);
        assertThat(aurora.caseOf(fromHome)).isEqualTo(matter(fromHome));
    }

    @Test
    void bringTheirNotesAndTakeThemBack() {
        note(fromHome, "Scrive anche dall'ufficio");
        var merge = merge(home, work);
        note(fromHome, "È la stessa persona");
        assertThat(notes(work)).containsExactly("È la stessa persona", "Scrive anche dall'ufficio");

        undo(merge);

        assertThat(notes(home)).containsExactly("È la stessa persona", "Scrive anche dall'ufficio");
        assertThat(notes(work)).isEmpty();
    }

    @Test
    void getANoteThatWasOnItsWayDuringTheMerge() {
        var note = QuarkusTransaction.requiringNew()
                .call(() -> tenancy.in(aurora.id(), () -> {
                    merging.merge(aurora.id(), home, work, People.GIULIA, Instant.now());
                    var late = CompletableFuture.supplyAsync(() -> note(fromHome, "Arrivata nel mezzo"));
                    Locks.untilSomebodyWaits(entities);
                    return late;
                }));

        note.join().then().statusCode(201).body("customerId", equalTo(work.toString()));
        assertThat(notes(work)).containsExactly("Arrivata nel mezzo");
    }

    @Test
    void areUndoneInTheOrderTheyWereMerged() {
        var third = customer(aurora.mail(anAddress()));
        var before = Stream.of(work, home, third).map(this::snapshot).toList();
        var first = merge(home, work);
        var second = merge(work, third);

        aurora.giulia()
                .delete("/customer-merges/{id}", first)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/merge-buried"));

        undo(second);
        undo(first);
        assertThat(Stream.of(work, home, third).map(this::snapshot)).isEqualTo(before);
    }

    @Test
    void areUndoneOnce() {
        var merge = merge(home, work);
        undo(merge);

        undo(merge);

        assertThat(Topics.said("cases", "customers-split", work.toString())).hasSize(1);
    }

    @Test
    void giveTheirNameToANamelessSurvivorAndTakeItBack() {
        var merge = merge(work, home);
        aurora.giulia().get("/customers/{id}", home).then().body("name", equalTo("Elena Brusa"));

        undo(merge);

        aurora.giulia().get("/customers/{id}", home).then().body("name", equalTo(null));
        aurora.giulia().get("/customers/{id}", work).then().body("name", equalTo("Elena Brusa"));
    }

    @Test
    void areMergedOneWayOnlyHoweverTwoPeopleTryAtOnce() {
        var attempts = Stream.of(Map.of("from", home, "into", work), Map.of("from", work, "into", home))
                .map(wish -> CompletableFuture.supplyAsync(() ->
                        aurora.giulia().body(wish).post("/customer-merges").statusCode()))
                .toList();

        assertThat(attempts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    private UUID merge(UUID from, UUID into) {
        return UUID.fromString(aurora.giulia()
                .body(Map.of("from", from, "into", into))
                .post("/customer-merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId"));
    }

    private void undo(UUID merge) {
        aurora.giulia().delete("/customer-merges/{id}", merge).then().statusCode(204);
    }

    private void file(Contact contact, UUID matter) {
        aurora.giulia()
                .body(Map.of("caseId", matter))
                .put("/contact-files/{id}", contact.id())
                .then()
                .statusCode(200);
    }

    private void patch(UUID matter, String status) {
        aurora.giulia()
                .body(Map.of("status", status))
                .patch("/cases/{id}", matter)
                .then()
                .statusCode(200);
    }

    private Response note(Contact about, String text) {
        return aurora.giulia()
                .body(Map.of("contactId", about.id(), "text", text))
                .post("/notes");
    }

    private List<String> notes(UUID customer) {
        return aurora.giulia()
                .get("/customers/{id}/timeline", customer)
                .then()
                .extract()
                .path("items.findAll { it.kind == 'note' }.text");
    }

    private UUID customerOf(Contact contact) {
        return UUID.fromString(aurora.giulia()
                .get("/contact-files/{id}", contact.id())
                .then()
                .statusCode(200)
                .extract()
                .path("customerId"));
    }

    private List<String> identities(UUID customer) {
        return aurora.giulia().get("/customers/{id}", customer).then().extract().path("identities.value");
    }

    private List<String> cases(UUID customer) {
        return aurora.giulia()
                .queryParam("customer", customer)
                .get("/cases")
                .then()
                .extract()
                .path("items.id");
    }

    private long said(Contact contact) {
        return Topics.heard("cases.facts").stream()
                .filter(heard -> heard.event() != null
                        && heard.event()
                                .path("correlationid")
                                .asText()
                                .equals(contact.id().toString()))
                .count();
    }

    private void untilClosed(Contact contact) {
        org.awaitility.Awaitility.await()
                .until(() -> aurora.timeline(home).contains("contact-closed"), closed -> closed);
        assertThat(contact.id()).isNotNull();
    }

    /// All that can be read of a customer, but the marks that merges leave on the timeline.
    private Map<String, Object> snapshot(UUID customer) {
        return Map.of(
                "customer",
                aurora.giulia()
                        .get("/customers/{id}", customer)
                        .then()
                        .extract()
                        .as(Map.class),
                "cases",
                aurora.giulia()
                        .get("/cases?customer={id}", customer)
                        .then()
                        .extract()
                        .path("items"),
                "timeline",
                aurora.giulia()
                        .get("/customers/{id}/timeline", customer)
                        .then()
                        .extract()
                        .path("items.findAll { !it.kind.startsWith('customers-') }"));
    }
}
