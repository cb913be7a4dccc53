package io.centralino.players.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the supervisors read afterwards: every contact of the hour with what became of it, and whether all counts
/// agree.
final class Report {

    static final List<String> AGENTS = List.of(
            "giulia",
            "paolo",
            "luca",
            "anna",
            "davide",
            "irene",
            "tommaso",
            "marco",
            "federica",
            "stefano",
            "lucia",
            "matteo");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final String LINE = "%-21s %-9s %-13s %-18s %8s %8s  %-10s %s%n";

    private final Map<String, Caller> supervisors;

    Report(Map<String, Caller> supervisors) {
        this.supervisors = supervisors;
    }

    /// @return whether everybody who came is in the ledger, was answered, and the figures count the same
    boolean print(List<Visit> visits, Instant since) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        var span = "from=%s&to=%s".formatted(from, from.plus(1, ChronoUnit.HOURS));
        var names = names();
        System.out.println();
        System.out.printf(LINE, "tenant", "medium", "queue", "agent", "waited", "handled", "answer", "survey");
        var agrees = true;
        var all = new ArrayList<Outcome>();
        for (var tenant : Tenant.values()) {
            var came = visits.stream().filter(visit -> visit.tenant() == tenant).count();
            var outcomes = outcomes(tenant, span, came);
            outcomes.forEach(outcome -> print(outcome, names));
            all.addAll(outcomes);
            agrees &= agree(tenant, span, came, outcomes);
        }
        total(visits.size(), all);
        return agrees;
    }

    /// Waits until the ledger has heard the end of each: it hears of things a moment later than they happen.
    private List<Outcome> outcomes(Tenant tenant, String span, long came) {
        return Await.until(
                "the ledger of " + tenant.id,
                PATIENCE,
                BETWEEN_LOOKS,
                () -> read(tenant, span),
                all -> all.size() >= came && all.stream().allMatch(Outcome::over));
    }

    private List<Outcome> read(Tenant tenant, String span) {
        var supervisor = Objects.requireNonNull(supervisors.get(tenant.supervisor));
        return items(supervisor, "/api/v1/%s/metrics/offered/contacts?%s".formatted(tenant.id, span))
                .map(part -> supervisor
                        .get("/api/v1/%s/ledger?contactId=%s"
                                .formatted(tenant.id, part.path("contactId").asText()))
                        .json())
                .map(ledger -> Outcome.of(tenant, ledger))
                .sorted(Comparator.comparing(one -> Objects.requireNonNullElse(one.queued(), Instant.MAX)))
                .toList();
    }

    private void print(Outcome it, Map<String, String> names) {
        System.out.printf(
                LINE,
                it.tenant().label,
                it.medium(),
                it.queue(),
                it.agent() == null ? "-" : names.getOrDefault(it.agent(), it.agent()),
                seconds(it.waited()),
                it.answered() == null || it.handled() == null
                        ? "-"
                        : seconds(Duration.between(it.answered(), it.handled())),
                it.answer(),
                it.survey());
    }

    private boolean agree(Tenant tenant, String span, long came, List<Outcome> outcomes) {
        var supervisor = Objects.requireNonNull(supervisors.get(tenant.supervisor));
        var figure = supervisor
                .get("/api/v1/%s/metrics/offered?%s".formatted(tenant.id, span))
                .json()
                .path("numerator")
                .asLong();
        var over = outcomes.stream().filter(Outcome::over).count();
        var agrees = came == figure && figure == outcomes.size() && over == came;
        System.out.printf(
                "%s %s: %d came, %d in the ledger, the figure says %d, %d were answered and closed%n%n",
                agrees ? "=" : "!", tenant.label, came, outcomes.size(), figure, over);
        return agrees;
    }

    private static void total(int came, List<Outcome> all) {
        var waits = all.stream()
                .map(Outcome::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var asked = all.stream().filter(one -> !one.survey().isEmpty()).count();
        var said = all.stream().filter(one -> one.survey().endsWith("5")).count();
        System.out.printf(
                "%d came, %d answered and closed; half of them waited less than %s, the longest %s; %d were asked, %d said how it was%n",
                came,
                all.stream().filter(Outcome::over).count(),
                waits.isEmpty() ? "-" : seconds(waits.get(waits.size() / 2)),
                waits.isEmpty() ? "-" : seconds(waits.getLast()),
                asked,
                said);
    }

    private static String seconds(@org.jspecify.annotations.Nullable Duration time) {
        return time == null ? "-" : "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    /// Who is who at the two vendors.
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        supervisors.forEach((name, supervisor) -> items(
                        supervisor, "/api/v1/%s/people".formatted(name.equals("sara") ? "voxia" : "linea-nord"))
                .forEach(person -> names.put(
                        person.path("id").asText(), person.path("name").asText())));
        return names;
    }

    private static Stream<JsonNode> items(Caller caller, String path) {
        return StreamSupport.stream(caller.get(path).json().path("items").spliterator(), false);
    }
}
