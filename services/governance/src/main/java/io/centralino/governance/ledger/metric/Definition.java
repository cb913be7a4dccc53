package io.centralino.governance.ledger.metric;

import io.centralino.governance.ledger.contact.ContactRow;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a figure means, once and for all: a definition that has been published is never changed, it gets a successor.
///
/// @param timestamp which moment of a contact decides the interval it is counted in
/// @param settles when a figure of a past interval can still change
record Definition(
        String metric,
        int version,
        Unit unit,
        Words name,
        Words numerator,
        @Nullable Words denominator,
        Words inclusions,
        Words timestamp,
        Words settles,
        Count above,
        @Nullable Count below) {

    /// The figure over these rows. Contacts of tests and training count in none.
    Value over(Stream<ContactRow> rows, Question question) {
        var counted = new long[2];
        rows.filter(row -> !row.synthetic()).forEach(row -> {
            counted[0] += above.of(question, row);
            counted[1] += below == null ? 0 : below.of(question, row);
        });
        if (below == null) {
            return new Value(unit.value(counted[0], 1), unit.part(counted[0]), null);
        }
        var value = counted[1] == 0 ? null : unit.value(counted[0], counted[1]);
        return new Value(value, unit.part(counted[0]), counted[1]);
    }

    /// A figure, and what it was made of.
    ///
    /// @param value absent where there was nothing to divide by: no figure is not the figure 0
    record Value(
            @Nullable BigDecimal value,
            BigDecimal numerator,
            @Nullable Long denominator) {}
}
