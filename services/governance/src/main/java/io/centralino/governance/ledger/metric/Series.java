package io.centralino.governance.ledger.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure, and how it came about piece by piece of its interval.
record Series(Figure whole, List<Point> points) {

    /// The figure of one piece.
    ///
    /// @param value absent where there was nothing to divide by
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            Instant from,
            Instant to,
            @Nullable BigDecimal value,
            BigDecimal numerator,
            @Nullable Long denominator) {
        static Point of(Interval piece, Definition.Value value) {
            return new Point(piece.from(), piece.to(), value.value(), value.numerator(), value.denominator());
        }
    }
}
