package io.centralino.quality.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// The rules of tenants, one each.
@ApplicationScoped
class SurveyRules implements PanacheRepositoryBase<SurveyRule, String> {

    Rule of(String tenant) {
        return findByIdOptional(tenant).map(SurveyRule::rule).orElse(Rule.UNSAID);
    }

    void say(String tenant, Rule rule, UUID person, Instant now) {
        var said = findByIdOptional(tenant).orElseGet(() -> new SurveyRule(tenant));
        said.say(rule, person, now);
        persistAndFlush(said);
    }
}
