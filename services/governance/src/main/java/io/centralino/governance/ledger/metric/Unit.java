package io.centralino.governance.ledger.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a figure is made of what was counted, and in what it is told.
enum Unit {
    /// The count itself.
    CONTACTS {
        @Override
        BigDecimal part(long counted) {
            return BigDecimal.valueOf(counted);
        }

        @Override
        BigDecimal value(long numerator, long denominator) {
            return BigDecimal.valueOf(numerator);
        }
    },
    /// A share of 100.
    PERCENT {
        @Override
        BigDecimal part(long counted) {
            return BigDecimal.valueOf(counted);
        }

        @Override
        BigDecimal value(long numerator, long denominator) {
            return quotient(BigDecimal.valueOf(numerator).scaleByPowerOfTen(2), denominator);
        }
    },
    /// A mean, counted in milliseconds and told in seconds.
    SECONDS {
        @Override
        BigDecimal part(long counted) {
            return BigDecimal.valueOf(counted, 3);
        }

        @Override
        BigDecimal value(long numerator, long denominator) {
            return quotient(BigDecimal.valueOf(numerator, 3), denominator);
        }
    };

    /// A numerator as it is told.
    abstract BigDecimal part(long counted);

    abstract BigDecimal value(long numerator, long denominator);

    private static BigDecimal quotient(BigDecimal numerator, long denominator) {
        return numerator.divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
