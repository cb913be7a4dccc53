package io.centralino.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.centralino.quality.organisation.Organisations;
import io.centralino.tenancy.Seals;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.testkit.Topics;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/// A tenant of a story: what its neighbours say of its contacts, and what Nadia, who answers for quality, sees.
public record Tenant(String id) {

    /// Courtesy is critical; being right counts three times as much.
    public static final String FORM = """
            {"name": "Posta", "sections": [{"title": "Risposta", "questions": [
                {"id": "cortesia", "text": "È cortese?", "weight": 25, "scale": "YES_NO", "critical": true},
                {"id": "esattezza", "text": "È esatta?", "weight": 75, "scale": "ONE_TO_FIVE", "critical": false}]}]}
            """;

    public static Tenant open(String id) {
        States.organisation(id, "tenant", id);
        States.grant(People.NADIA, id, "quality");
        until(() -> assertThat(bean(Organisations.class).of(id)).isPresent());
        return new Tenant(id);
    }

    /// Asks so many of a hundred, on every medium, as often as their customers come or not for so many days.
    public Tenant asks(int percent, int quietDays) {
        nadia().body(rule(percent, quietDays)).put("/survey-rules").then().statusCode(200);
        return this;
    }

    public static Map<String, Object> rule(int percent, int quietDays) {
        return Map.of(
                "enabled",
                true,
                "samplingPercent",
                percent,
                "quietDays",
                quietDays,
                "expiresAfterHours",
                72,
                "media",
                List.of("mail", "chat"),
                "questions",
                Map.of());
    }

    /// Governance says that work of single people may be looked at from a day on.
    public Tenant monitored(LocalDate since) {
        States.publish(
                "governance.organisation-state",
                id,
                id,
                Map.of(
                        "id",
                        id,
                        "kind",
                        "tenant",
                        "name",
                        id,
                        "mark",
                        "XX",
                        "colour",
                        "#792F67",
                        "locale",
                        "it-IT",
                        "timeZone",
                        "Europe/Rome",
                        "state",
                        "open",
                        "countryProfile",
                        Map.of("country", "IT", "monitoringAuthorised", true, "monitoringSince", since)));
        until(() -> assertThat(bean(Organisations.class).of(id).orElseThrow().countryProfile())
                .isNotNull());
        return this;
    }

    public RequestSpecification nadia() {
        return as(People.NADIA);
    }

    public RequestSpecification as(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .basePath("/api/v1/" + id);
    }

    public String form() {
        return nadia().body(FORM)
                .post("/evaluation-forms")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Nadia judges a contact by the first version of a form.
    public Response judge(UUID contact, String form, @Nullable Integer courtesy, @Nullable Integer exactness) {
        return nadia().body(Map.of(
                        "contactId", contact, "formId", form, "version", 1, "answers", answers(courtesy, exactness)))
                .post("/evaluations");
    }

    public static List<Map<String, Object>> answers(@Nullable Integer courtesy, @Nullable Integer exactness) {
        return List.of(answer("cortesia", courtesy), answer("esattezza", exactness));
    }

    private static Map<String, Object> answer(String question, @Nullable Integer value) {
        return value == null ? Map.of("questionId", question) : Map.of("questionId", question, "value", value);
    }

    /// Everything that is said of a contact that Giulia handled, in the order of things.
    public List<ObjectNode> handled(UUID contact, UUID customer) {
        var conversation = UUID.randomUUID();
        var said = new ArrayList<ObjectNode>();
        said.add(fact(
                "channels",
                "contact-opened",
                conversation,
                contact,
                Map.of(
                        "contactId",
                        contact,
                        "conversationId",
                        conversation,
                        "accountId",
                        "posta",
                        "medium",
                        "mail",
                        "direction",
                        "inbound",
                        "language",
                        "it",
                        "openedAt",
                        Instant.now(),
                        "firstSequence",
                        1)));
        said.add(fact(
                "cases",
                "contact-identified",
                customer,
                contact,
                Map.of(
                        "contactId",
                        contact,
                        "customerId",
                        customer,
                        "caseId",
                        UUID.randomUUID(),
                        "identifiedAt",
                        Instant.now(),
                        "newCustomer",
                        false,
                        "caseReference",
                        "BA-2026-000001")));
        said.add(fact(
                "routing",
                "contact-handled",
                contact,
                contact,
                Map.of(
                        "contactId",
                        contact,
                        "queueId",
                        "pagamenti",
                        "agentId",
                        People.GIULIA,
                        "disposition",
                        "risolto",
                        "lastMessageSequence",
                        2,
                        "handledAt",
                        Instant.now(),
                        "segments",
                        Map.of("queueMs", 1, "ringMs", 1, "talkMs", 1, "wrapUpMs", 1))));
        said.add(fact(
                "channels",
                "contact-closed",
                conversation,
                contact,
                Map.of(
                        "contactId",
                        contact,
                        "conversationId",
                        conversation,
                        "reason",
                        "handled",
                        "closedAt",
                        Instant.now(),
                        "lastSequence",
                        2)));
        return said;
    }

    /// Knowledge says that Giulia answered a contact with a version of an article.
    public ObjectNode answeredWith(UUID contact, UUID article, int version) {
        return fact(
                "knowledge",
                "answer-used",
                contact,
                contact,
                Map.of(
                        "contactId",
                        contact,
                        "articleId",
                        article,
                        "version",
                        version,
                        "agentId",
                        People.GIULIA,
                        "at",
                        Instant.now()));
    }

    private ObjectNode fact(String owner, String event, UUID key, UUID contact, Map<String, Object> data) {
        var fact = Topics.fact(owner, event, key.toString(), id, data);
        fact.put("correlationid", contact.toString());
        return fact;
    }

    /// A contact of a new customer, through and closed.
    public UUID contact() {
        var contact = UUID.randomUUID();
        handled(contact, UUID.randomUUID()).forEach(Topics::say);
        return contact;
    }

    public static JsonNode invited(UUID contact) {
        return Topics.await("quality", "survey-invited", contact.toString());
    }

    /// The path of the page that the customer of a contact is sent to.
    public String link(UUID contact) {
        var sealed = invited(contact).path("personal").asText();
        var link = bean(Seals.class).open(id, sealed, Map.class).orElseThrow().get("link");
        return URI.create(String.valueOf(link)).getPath();
    }

    /// Why the customer of a contact was not asked, or that they were.
    public String outcome(UUID contact) {
        var found = new String[1];
        until(() -> {
            found[0] = nadia().get("/surveys").path("items.find { it.contactId == '%s' }.outcome".formatted(contact));
            if (found[0] == null) {
                throw new AssertionError("nothing is decided yet");
            }
        });
        return found[0];
    }

    public static void until(ThrowingRunnable holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(holds);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
