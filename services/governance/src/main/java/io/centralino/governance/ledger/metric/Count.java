package io.centralino.governance.ledger.metric;

import io.centralino.governance.ledger.contact.ContactRow;
import java.util.function.BiPredicate;

/// What one contact adds to a figure.
interface Count {
    long of(Question question, ContactRow row);

    static Count one(BiPredicate<Question, ContactRow> when) {
        return (question, row) -> when.test(question, row) ? 1 : 0;
    }

    static Count when(BiPredicate<Question, ContactRow> when, Count amount) {
        return (question, row) -> when.test(question, row) ? amount.of(question, row) : 0;
    }
}
