package io.centralino.channels.answer;

import io.centralino.channels.account.Medium;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The ways by which answers leave this house. A chat needs none: its page comes and reads.
@ApplicationScoped
class Ways {

    private final List<Way> ways;

    Ways(@All List<Way> ways) {
        this.ways = ways;
    }

    Optional<Way> of(Medium medium) {
        return ways.stream().filter(way -> way.media().contains(medium)).findFirst();
    }
}
