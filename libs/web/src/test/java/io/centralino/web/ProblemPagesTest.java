package io.centralino.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {
    @ParameterizedTest
    @EnumSource(WebProblem.class)
    void existForEveryProblemThatAnyDoorMayGive(WebProblem problem) {
        var page = Path.of(System.getProperty("centralino.root"), "docs/problems", problem.slug() + ".md");

        assertThat(page).exists().content().contains("Status " + problem.status());
    }
}
