package io.centralino.governance.ledger.metric;

/// A text for people, in the two languages of the house.
record Words(String it, String en) {}
