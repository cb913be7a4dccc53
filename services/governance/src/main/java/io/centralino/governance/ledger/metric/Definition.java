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

    /// What these rows add up to. Contacts of tests and training count in nothing.
    Tally over(Stream<ContactRow> rows, Question question) {
        return rows.map(row -> of(row, question)).reduce(Tally.NOTHING, Tally::plus);
    }

    Tally of(ContactRow row, Question question) {
        return row.synthetic()
                ? Tally.NOTHING
                : new Tally(above.of(question, row), below == null ? 0 : below.of(question, row));
    }

    /// The figure that was counted.
    Value value(Tally tally) {
        if (below == null) {
            return new Value(unit.value(tally.above(), 1), unit.part(tally.above()), null);
        }
        var value = tally.below() == 0 ? null : unit.value(tally.above(), tally.below());
        return new Value(value, unit.part(tally.above()), tally.below());
    }

    boolean knowsTarget() {
        return metric.equals("service-level");
    }

    /// One sentence for who sees the figure alone.
    Words sentence() {
        return denominator == null
                ? new Words(numerator.it() + ". " + inclusions.it(), numerator.en() + ". " + inclusions.en())
                : new Words(
                        "%s / %s. %s".formatted(numerator.it(), denominator.it(), inclusions.it()),
                        "%s / %s. %s".formatted(numerator.en(), denominator.en(), inclusions.en()));
    }

    /// What was counted above and below the line.
    record Tally(long above, long below) {
        static final Tally NOTHING = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(above + other.above, below + other.below);
        }

        boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /// A figure, and what it was made of.
    ///
    /// @param value absent where there was nothing to divide by: no figure is not the figure 0
    record Value(
            @Nullable BigDecimal value,
            BigDecimal numerator,
            @Nullable Long denominator) {}
}
