package io.centralino.quality.survey;

import io.centralino.events.Ids;
import io.centralino.quality.organisation.Organisation;
import io.centralino.quality.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/// Decides about each contact, once it is over and all of it is known, whether its customer is asked.
@ApplicationScoped
class Asking {

    private final Surveys surveys;
    private final SurveyRules rules;
    private final Organisations organisations;
    private final Links links;
    private final SurveyVoice voice;
    private final Clock clock;

    Asking(
            Surveys surveys,
            SurveyRules rules,
            Organisations organisations,
            Links links,
            SurveyVoice voice,
            Clock clock) {
        this.surveys = surveys;
        this.rules = rules;
        this.organisations = organisations;
        this.links = links;
        this.voice = voice;
        this.clock = clock;
    }

    void note(String tenant, Known known) {
        surveys.note(tenant, known).ifPresent(ended -> decide(tenant, ended));
    }

    private void decide(String tenant, Ended ended) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rule = rules.of(tenant);
        var against = ended.against(rule);
        if (against.isPresent()) {
            surveys.leaveOut(ended.contact(), against.get(), now);
        } else if (!surveys.mayAsk(tenant, customer(ended), now, now.minus(Duration.ofDays(rule.quietDays())))) {
            surveys.leaveOut(ended.contact(), Outcome.QUIET, now);
        } else {
            ask(tenant, ended, now, now.plus(Duration.ofHours(rule.expiresAfterHours())));
        }
    }

    private void ask(String tenant, Ended ended, Instant now, Instant expires) {
        var token = SurveyToken.fresh(tenant, expires);
        var invitation = Ids.next();
        surveys.invite(ended.contact(), invitation, token, now);
        voice.invited(tenant, ended, invitation, language(tenant, ended), now, token.expires(), links.to(token));
    }

    private String language(String tenant, Ended ended) {
        var language = ended.language();
        return language != null
                ? language
                : organisations.of(tenant).map(Organisation::locale).orElse("en");
    }

    private static UUID customer(Ended ended) {
        return Objects.requireNonNull(ended.customer());
    }
}
