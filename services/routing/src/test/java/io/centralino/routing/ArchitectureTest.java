package io.centralino.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.routing.agent.AgentProblem;
import io.centralino.routing.disposition.DispositionProblem;
import io.centralino.routing.offer.OfferProblem;
import io.centralino.routing.parking.ParkingProblem;
import io.centralino.routing.queue.QueueProblem;
import io.centralino.routing.skill.SkillProblem;
import io.centralino.routing.work.WorkProblem;
import io.centralino.testkit.ArchitectureRules;
import io.centralino.web.ProblemType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The shape of the house.
class ArchitectureTest {

    @Test
    void isKept() {
        ArchitectureRules.of("io.centralino.routing").pure("match").verify();
    }

    @Test
    void everyProblemHasItsPage() {
        var problems = Stream.<ProblemType[]>of(
                        AgentProblem.values(),
                        DispositionProblem.values(),
                        OfferProblem.values(),
                        ParkingProblem.values(),
                        QueueProblem.values(),
                        SkillProblem.values(),
                        WorkProblem.values())
                .flatMap(Stream::of);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(
                                Path.of(System.getProperty("centralino.root"), "docs/problems", problem.slug() + ".md"))
                        .exists());
    }
}
