package io.centralino.governance.ledger.metric;

import io.centralino.governance.ledger.metric.Figures.Asked;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Figures for who watches them: the very same that [MetricResource] gives to who asks.
@ApplicationScoped
public class Gauge {
    private final Figures figures;

    @Inject
    Gauge(Figures figures) {
        this.figures = figures;
    }

    /// The version of a metric that holds for who names none.
    ///
    /// @throws Refusal the one 404, where there is no such definition
    public int version(String metric, @Nullable Integer asked) {
        return definition(metric, asked).version();
    }

    /// @throws Refusal the one 404, where the organisation has no such queue, or no longer
    public Reading read(String org, Subject subject, Instant from, Instant to) {
        var figure = figures.of(
                org,
                definition(subject.metric, subject.version),
                new Asked(subject.tenant, subject.queue, from.toString(), to.toString()));
        return new Reading(figure.value(), figure.numerator(), figure.denominator(), from, to);
    }

    static Definition definition(String metric, @Nullable Integer version) {
        return (version == null ? Definitions.newest(metric) : Definitions.of(metric, version))
                .orElseThrow(Refusal::notFound);
    }

    /// What is watched: one version of a metric, over one queue or over all of an organisation's.
    public record Subject(
            String metric,
            int version,
            @Nullable String tenant,
            @Nullable String queue) {}

    /// A figure as it was read.
    ///
    /// @param value absent where there was nothing to divide by
    public record Reading(
            @Nullable BigDecimal value,
            BigDecimal numerator,
            @Nullable Long denominator,
            Instant from,
            Instant to) {}
}
