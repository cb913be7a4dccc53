package io.centralino.governance.ledger.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.ledger.metric.Definition.Tally;
import io.centralino.governance.ledger.reference.QueueRef;
import io.centralino.governance.ledger.reference.ServiceLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A number that is never without its meaning.
///
/// @param value absent where there was nothing to divide by
/// @param tenant absent over several tenants
/// @param queue absent over several queues
/// @param target what was agreed, where the figure knows a target and is about one queue
/// @param asOf everything heard up to then is in it; absent where nothing was ever heard
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        String metric,
        int version,
        Words name,
        Words definition,
        String unit,
        @Nullable BigDecimal value,
        BigDecimal numerator,
        @Nullable Long denominator,
        @Nullable String tenant,
        @Nullable String queue,
        @Nullable ServiceLevel target,
        Instant from,
        Instant to,
        @Nullable Instant asOf) {

    static Figure of(Definition definition, Tally tally, Scope scope, @Nullable Instant asOf) {
        var value = definition.value(tally);
        return new Figure(
                definition.metric(),
                definition.version(),
                definition.name(),
                definition.sentence(),
                definition.unit().toString().toLowerCase(Locale.ROOT),
                value.value(),
                value.numerator(),
                value.denominator(),
                scope.tenant(),
                scope.queue(),
                definition.knowsTarget() ? scope.target() : null,
                scope.interval().from(),
                scope.interval().to(),
                asOf);
    }

    /// What a figure is about.
    record Scope(
            Interval interval,
            @Nullable String tenant,
            @Nullable String queue,
            @Nullable ServiceLevel target) {
        static Scope of(Interval interval, QueueRef ref, ServiceLevel target) {
            return new Scope(interval, ref.tenant(), ref.queue(), target);
        }
    }
}
