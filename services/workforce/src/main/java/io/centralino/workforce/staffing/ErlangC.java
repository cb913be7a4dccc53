package io.centralino.workforce.staffing;

/// Contacts that come by chance, each of them to the first free place, and wait without leaving.
///
/// @param load the places that would be busy if there were enough, in erlang
/// @param places how many there are
/// @param handleSeconds how long one contact holds a place
/// @param lost the share that would be lost if nobody could wait: Erlang's other formula, from which this one follows
public record ErlangC(double load, int places, double handleSeconds, double lost) {

    public static ErlangC of(double load, int places, double handleSeconds) {
        return new ErlangC(load, 0, handleSeconds, 1).plus(places);
    }

    /// The same contacts with more places. By recursion, whose terms stay between 0 and 1 where powers and factorials
    /// overflow.
    ErlangC plus(int more) {
        double term = lost;
        for (int n = places + 1; n <= places + more; n++) {
            term = load * term / (n + load * term);
        }
        return new ErlangC(load, places + more, handleSeconds, term);
    }

    /// The probability that a contact finds all places busy.
    public double waits() {
        return load >= places ? 1 : places * lost / (places - load * (1 - lost));
    }

    /// The share of contacts answered within a time.
    public double answeredWithin(double seconds) {
        return load >= places ? 0 : 1 - waits() * Math.exp(-(places - load) * seconds / handleSeconds);
    }

    /// The average wait of all contacts; it grows without end where the load fills all places.
    public double averageWait() {
        return load >= places ? Double.POSITIVE_INFINITY : waits() * handleSeconds / (places - load);
    }

    public double occupancy() {
        return load / places;
    }
}
