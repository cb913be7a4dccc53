package io.centralino.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasAPage(KnowledgeProblem problem) {
        var root = Path.of(Objects.requireNonNull(System.getProperty("centralino.root")));

        assertThat(root.resolve("docs/problems/" + problem.slug() + ".md"))
                .content()
                .contains("Status " + problem.status());
    }
}
