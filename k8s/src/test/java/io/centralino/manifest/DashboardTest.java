package io.centralino.manifest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A panel that shows nothing is worse than none.
class DashboardTest {
    private static final Pattern RUNBOOKS = Pattern.compile("Runbooks?: ([A-Za-z, ]+)");

    private final List<JsonNode> panels = Overlay.PRODUCTION
            .of("ConfigMap")
            .filter(map -> map.at("/metadata/labels").has("grafana_dashboard"))
            .flatMap(map -> map.at("/data").properties().stream())
            .flatMap(board -> Manifest.parse(board.getValue().asText()).stream())
            .flatMap(board -> Manifest.list(board.at("/panels")).stream())
            .toList();

    @Test
    void everyFigureItShowsIsTold() {
        var told = Figures.told();
        assertThat(panels)
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(Manifest.list(panel.path("targets")))
                        .as(panel.path("title").asText())
                        .isNotEmpty()
                        .allSatisfy(target -> assertThat(
                                        Figures.askedBy(target.path("expr").asText()))
                                .isNotEmpty()
                                .isSubsetOf(told)));
    }

    @Test
    void everyJobItNamesIsAService() {
        var services = Repository.services().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(toSet());
        assertThat(panels.stream()
                        .flatMap(panel -> panel.findValuesAsText("expr").stream())
                        .flatMap(expr -> Pattern.compile("job=~?\"([a-z|]+)\"")
                                .matcher(expr)
                                .results())
                        .flatMap(jobs -> Pattern.compile("\\|").splitAsStream(jobs.group(1)))
                        .collect(toSet()))
                .isEqualTo(services);
    }

    @Test
    void everyRunbookItPointsToIsThere() {
        assertThat(panels.stream()
                        .flatMap(panel -> RUNBOOKS.matcher(
                                        panel.path("description").asText())
                                .results())
                        .flatMap(found -> Pattern.compile(", ").splitAsStream(found.group(1)))
                        .collect(toSet()))
                .isNotEmpty()
                .allMatch(alert -> Repository.read(Repository.ROOT.resolve("docs/runbooks/README.md"))
                        .contains("[" + alert + "]"));
    }
}
