package io.centralino.workforce;

import static io.restassured.RestAssured.given;

import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.centralino.workforce.reference.Calendars;
import io.centralino.workforce.reference.Queues;
import io.centralino.workforce.reference.TimeZones;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/// A tenant of a story, with a queue for payments, as its planner Bruno sees it.
public record Tenant(String id) {

    public static final String QUEUE = "pagamenti";

    public static Tenant open(String id) {
        States.organisation(id, "tenant", id);
        States.publish(
                "routing.queue-state",
                id,
                QUEUE,
                Map.of(
                        "tenant",
                        id,
                        "id",
                        QUEUE,
                        "vendorIds",
                        List.of("voxia"),
                        "name",
                        "Pagamenti",
                        "media",
                        List.of("mail", "chat"),
                        "serviceLevel",
                        Map.of("withinSeconds", 20, "targetPercent", 80),
                        "skills",
                        List.of()));
        States.grant(People.BRUNO, id, "planner");
        until(() -> {
            bean(Queues.class).refuseUnknown(id, QUEUE);
            bean(TimeZones.class).of(id);
        });
        return new Tenant(id);
    }

    public Tenant closedOn(LocalDate day) {
        States.publish(
                "governance.calendar-state",
                id,
                "sportello",
                Map.of(
                        "tenant",
                        id,
                        "id",
                        "sportello",
                        "timeZone",
                        "Europe/Rome",
                        "weekly",
                        List.of(),
                        "exceptions",
                        List.of(Map.of("date", day, "open", List.of()))));
        Awaitility.await().until(() -> bean(Calendars.class).of(id).contains(day));
        return this;
    }

    public RequestSpecification bruno() {
        return as(People.BRUNO);
    }

    public RequestSpecification as(UUID person) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .basePath("/api/v1/" + id);
    }

    /// Imports days of chats with two intervals each, at nine and at ten in UTC; a contact takes 180 seconds.
    public Tenant chats(LocalDate from, LocalDate to, ToIntFunction<LocalDate> offered) {
        var intervals = new ArrayList<Map<String, Object>>();
        from.datesUntil(to.plusDays(1))
                .filter(day -> offered.applyAsInt(day) > 0)
                .forEach(day -> {
                    intervals.add(interval(Instant.parse(day + "T09:00:00Z"), offered.applyAsInt(day)));
                    intervals.add(interval(Instant.parse(day + "T10:00:00Z"), offered.applyAsInt(day)));
                });
        bring("chat", 30, intervals).then().statusCode(200);
        return this;
    }

    public Response bring(String medium, int grain, List<Map<String, Object>> intervals) {
        return bruno().body(Map.of("queueId", QUEUE, "medium", medium, "grain", grain, "intervals", intervals))
                .post("/interval-history");
    }

    public static Map<String, Object> interval(Instant start, int offered) {
        return Map.of(
                "start",
                start.toString(),
                "offered",
                offered,
                "answered",
                offered,
                "handled",
                offered,
                "abandoned",
                0,
                "handleSeconds",
                180 * offered,
                "waitedSeconds",
                5 * offered);
    }

    public Response forecast(LocalDate from, LocalDate to) {
        return bruno().body(Map.of("queueId", QUEUE, "medium", "chat", "from", from, "to", to, "grain", 30, "weeks", 4))
                .post("/forecasts");
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
