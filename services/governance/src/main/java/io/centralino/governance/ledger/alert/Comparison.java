package io.centralino.governance.ledger.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// On which side of its threshold a figure is worth an alert.
enum Comparison {
    above {
        @Override
        boolean holds(BigDecimal value, BigDecimal threshold) {
            return value.compareTo(threshold) > 0;
        }
    },
    below {
        @Override
        boolean holds(BigDecimal value, BigDecimal threshold) {
            return value.compareTo(threshold) < 0;
        }
    };

    /// No figure is on no side.
    boolean of(@Nullable BigDecimal value, BigDecimal threshold) {
        return value != null && holds(value, threshold);
    }

    abstract boolean holds(BigDecimal value, BigDecimal threshold);
}
