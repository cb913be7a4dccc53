package io.centralino.quality.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.quality.Place;
import io.centralino.quality.survey.SurveyList.Figures;
import io.centralino.quality.survey.SurveyList.Line;
import io.centralino.quality.survey.SurveyList.Wanted;
import io.centralino.web.Allowed;
import io.centralino.web.InOrganisation;
import io.centralino.web.Page;
import io.centralino.web.Refusal;
import io.centralino.web.Role;
import io.centralino.web.WebProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What customers said, contact by contact and in figures; and why the others were not asked.
@Path("/api/v1/{org}/surveys")
@RunOnVirtualThread
@InOrganisation
class SurveyResource {

    private final SurveyList surveys;

    SurveyResource(SurveyList surveys) {
        this.surveys = surveys;
    }

    @GET
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Page<Line> list(
            @RestPath String org,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable UUID agent,
            @RestQuery @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String queue,
            @RestQuery @Nullable @Min(1) @Max(5) Integer rating,
            @RestQuery @Nullable Boolean answered,
            @RestQuery @Nullable String cursor) {
        var wanted =
                new Wanted(time(from, Instant.EPOCH), time(to, SurveyList.FOREVER), agent, queue, rating, answered);
        return Page.of(
                surveys.newest(wanted, Place.of(cursor), Page.LIMIT + 1),
                line -> new Place(line.decidedAt(), line.contactId()).cursor());
    }

    /// How many were asked from one moment to another, how many answered, and how satisfied they are.
    @GET
    @Path("summary")
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Summary summary(@RestPath String org, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var since = time(from, Instant.EPOCH);
        var until = time(to, SurveyList.FOREVER);
        var agents = surveys.byAgent(since, until);
        var all = agents.stream().map(AgentFigures::of).toList();
        return new Summary(
                "csat is the share of answers with 4 or 5 among all answers; both it and the response rate are in"
                        + " percent, of invitations decided from the first moment to before the second",
                Share.of(agents.stream().reduce(Figures.NONE, Figures::plus)),
                all);
    }

    private static Instant time(@Nullable String text, Instant otherwise) {
        try {
            var at = text == null ? otherwise : Instant.parse(text);
            if (!at.isBefore(Instant.EPOCH) && !at.isAfter(SurveyList.FOREVER)) {
                return at;
            }
        } catch (DateTimeException e) {
            // No moment either way.
        }
        throw new Refusal(WebProblem.INVALID, "from and to are instants like 2026-11-26T00:00:00Z", Map.of());
    }

    record Summary(String definition, Share all, List<AgentFigures> agents) {}

    record AgentFigures(@Nullable UUID agentId, Share figures) {
        static AgentFigures of(Figures it) {
            return new AgentFigures(it.agentId(), Share.of(it));
        }
    }

    /// Without a share where there is nothing to share.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            long invited,
            long answered,
            long satisfied,
            @Nullable Double responsePercent,
            @Nullable Double csatPercent) {

        static Share of(Figures it) {
            return new Share(
                    it.invited(),
                    it.answered(),
                    it.satisfied(),
                    percent(it.answered(), it.invited()),
                    percent(it.satisfied(), it.answered()));
        }

        private static @Nullable Double percent(long part, long whole) {
            return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
        }
    }
}
