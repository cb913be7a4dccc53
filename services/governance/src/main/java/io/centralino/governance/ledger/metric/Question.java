package io.centralino.governance.ledger.metric;

import io.centralino.governance.ledger.contact.ContactRow;
import io.centralino.governance.ledger.reference.ServiceLevel;

/// What a figure is asked about: an interval of one queue, and what was agreed for it.
record Question(Interval interval, ServiceLevel target) {
    boolean placed(ContactRow row) {
        return interval.contains(row.queued());
    }

    boolean answered(ContactRow row) {
        return interval.contains(row.answered());
    }

    boolean answeredInTime(ContactRow row) {
        return answered(row)
                && row.waited()
                        .filter(waited -> waited.compareTo(target.within()) <= 0)
                        .isPresent();
    }

    boolean abandoned(ContactRow row) {
        return interval.contains(row.abandoned());
    }

    boolean handled(ContactRow row) {
        return interval.contains(row.handled());
    }
}
