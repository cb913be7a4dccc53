package io.centralino.workforce.requirement;

import io.centralino.events.Ids;
import io.centralino.web.Refusal;
import io.centralino.workforce.estimate.Estimate;
import io.centralino.workforce.forecast.Forecast;
import io.centralino.workforce.forecast.Forecasts;
import io.centralino.workforce.requirement.DayNeed.IntervalNeed;
import io.centralino.workforce.staffing.Staffing;
import io.centralino.workforce.staffing.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Works out what a forecast asks for, keeps it and says it.
@ApplicationScoped
class Planning {

    private final Forecasts forecasts;
    private final Requirements requirements;
    private final RequirementVoice voice;

    Planning(Forecasts forecasts, Requirements requirements, RequirementVoice voice) {
        this.forecasts = forecasts;
        this.requirements = requirements;
        this.voice = voice;
    }

    Requirement set(String tenant, UUID forecastId, Target target, UUID person, Instant now) {
        var forecast = forecasts.findByIdOptional(forecastId).orElseThrow(Refusal::notFound);
        var days = forecast.days().stream()
                .map(day -> new DayNeed(
                        day.date(),
                        day.intervals().stream()
                                .map(it -> need(it, forecast, target))
                                .toList()))
                .toList();
        var made = new Requirement(Ids.next(), tenant, forecastId, target, days, person, now);
        requirements.persistAndFlush(made);
        voice.set(tenant, made, forecast);
        return made;
    }

    private static IntervalNeed need(Estimate it, Forecast forecast, Target target) {
        var subject = forecast.subject();
        var seconds = (int) subject.grain().length().toSeconds();
        var need = Staffing.need(subject.medium(), it.offered(), it.handleSeconds(), seconds, target)
                .orElseThrow(() -> new Refusal(
                        RequirementProblem.TOO_MANY_PEOPLE,
                        "More than %d".formatted(Staffing.MOST),
                        Map.of("start", it.start(), "offered", it.offered(), "handleSeconds", it.handleSeconds())));
        return new IntervalNeed(it.start(), it.offered(), it.handleSeconds(), need);
    }
}
