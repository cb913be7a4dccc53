package io.centralino.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.web.ProblemType;
import io.centralino.workforce.forecast.ForecastProblem;
import io.centralino.workforce.history.HistoryProblem;
import io.centralino.workforce.reference.ReferenceProblem;
import io.centralino.workforce.requirement.RequirementProblem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemPagesTest {

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasAPage(ProblemType problem) {
        var root = Path.of(Objects.requireNonNull(System.getProperty("centralino.root")));

        assertThat(root.resolve("docs/problems/" + problem.slug() + ".md"))
                .content()
                .containsIgnoringCase("status " + problem.status());
    }

    static Stream<ProblemType> problems() {
        return Stream.<ProblemType[]>of(
                        ForecastProblem.values(),
                        HistoryProblem.values(),
                        ReferenceProblem.values(),
                        RequirementProblem.values())
                .flatMap(Stream::of);
    }
}
