package io.centralino.quality.survey;

import io.centralino.web.Allowed;
import io.centralino.web.Caller;
import io.centralino.web.InOrganisation;
import io.centralino.web.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/// The one rule by which a tenant's customers are asked.
@Path("/api/v1/{org}/survey-rules")
@RunOnVirtualThread
@InOrganisation
class SurveyRuleResource {

    private final SurveyRules rules;
    private final Caller caller;
    private final Clock clock;

    SurveyRuleResource(SurveyRules rules, Caller caller, Clock clock) {
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Allowed({Role.SUPERVISOR, Role.QUALITY, Role.CLIENT, Role.ADMIN})
    public Rule get(@RestPath String org) {
        return rules.of(org);
    }

    @PUT
    @Allowed({Role.QUALITY, Role.ADMIN})
    public Rule put(@RestPath String org, @NotNull @Valid Rule rule) {
        rules.say(org, rule, caller.subject(), clock.instant());
        return rule;
    }
}
