package io.centralino.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database said, and whether the same request may fare better in a moment.
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "40P01", "40001"})
    void passes(String state) {
        assertThat(Outage.isBehind(wrapped(new SQLException("no", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void doesNotPass(String state) {
        assertThat(Outage.isBehind(wrapped(new SQLException("no", state)))).isFalse();
    }

    @Test
    void passesWhereThePoolWaitedInVain() {
        assertThat(Outage.isBehind(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void isNotBehindWhatHasNothingToDoWithIt() {
        assertThat(Outage.isBehind(new IllegalStateException("ours"))).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
