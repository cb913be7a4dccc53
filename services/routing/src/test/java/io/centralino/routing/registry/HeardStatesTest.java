package io.centralino.routing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.events.Fact;
import io.centralino.testkit.Contracts;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What governance publishes as examples is understood.
class HeardStatesTest {

    @Test
    void aContractNamesTheVendorOfAQueue() {
        var contracts = new io.centralino.routing.registry.Contracts();

        contracts.on("banca-aurora/voxia-2026", example("contract-state"));

        assertThat(contracts.vendorsOf("banca-aurora", "pagamenti")).containsExactly("voxia");
        assertThat(contracts.queuesOf("voxia")).containsEntry("banca-aurora", Set.of("pagamenti"));
        contracts.on("banca-aurora/voxia-2026", null);
        assertThat(contracts.vendorsOf("banca-aurora", "pagamenti")).isEmpty();
    }

    @Test
    void aPersonHasAnEmployer() {
        var people = new People();
        var giulia = UUID.fromString("00000000-0000-7000-8000-000000000001");

        people.on("voxia/" + giulia, example("person-state"));

        assertThat(people.vendorOf(giulia)).contains("voxia");
        assertThat(people.name(giulia)).isEqualTo("Giulia F.");
        people.on("voxia/" + giulia, null);
        assertThat(people.vendorOf(giulia)).isEmpty();
    }

    private static Fact example(String event) {
        var example = Contracts.example("governance", event);
        return new Fact(
                "id",
                example.path("type").asText(),
                "/centralino/governance",
                Instant.EPOCH,
                example.path("subject").asText(),
                example.path("tenant").asText(),
                null,
                1,
                "correlation",
                null,
                false,
                example.path("data"),
                null);
    }
}
