package io.centralino.manifest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Whoever is woken by an alert finds its page, and the alert asks for figures that are told.
class AlertTest {
    private static final Path PAGES = Repository.ROOT.resolve("docs/runbooks");

    private final List<JsonNode> alerts = Overlay.PRODUCTION
            .of("PrometheusRule")
            .flatMap(rule -> Manifest.list(rule.at("/spec/groups")).stream())
            .flatMap(group -> Manifest.list(group.path("rules")).stream())
            .toList();

    @Test
    void everyAlertHasAPageThatBearsItsName() {
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            var name = alert.path("alert").asText();
            assertThat(alert.at("/annotations/runbook_url").asText()).endsWith("/docs/runbooks/" + page(name));
            assertThat(Repository.read(PAGES.resolve(page(name))))
                    .startsWith("# " + name + "\n")
                    .contains("## What it means", "## Look", "## Do", "## When it is nothing")
                    .contains("Severity: " + alert.at("/labels/severity").asText());
        });
    }

    @Test
    void everyPageHasAnAlert() {
        assertThat(Repository.files(PAGES, ".md").stream()
                        .map(page -> page.getFileName().toString())
                        .filter(page -> !page.equals("README.md"))
                        .collect(toSet()))
                .isEqualTo(alerts.stream()
                        .map(alert -> page(alert.path("alert").asText()))
                        .collect(toSet()));
    }

    @Test
    void everyFigureItAsksForIsTold() {
        var told = Figures.told();
        assertThat(alerts)
                .allSatisfy(
                        alert -> assertThat(Figures.askedBy(alert.path("expr").asText()))
                                .as(alert.path("alert").asText())
                                .isNotEmpty()
                                .isSubsetOf(told));
    }

    private static String page(String alert) {
        return alert.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".md";
    }
}
