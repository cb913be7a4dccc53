package io.centralino.journey.check;

import io.centralino.players.history.Operation;
import java.util.Collection;
import java.util.List;

/// One promise put to the test: the drivers' record on one side, the databases on the other.
interface Rule {

    List<Violation> broken(Collection<Operation> tries, Snapshot snapshot);

    /// Every promise that can be judged from a record and a snapshot.
    List<Rule> ALL = List.of(new Kept(), new Once(), new InOrder(), new Apart(), new Conserved(), new Alive());
}
