package io.centralino.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.centralino.quality.Tenant;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class WhoIsAskedTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final UUID contact = UUID.randomUUID();
    final UUID elena = UUID.randomUUID();

    @BeforeEach
    void theTenantAsks() {
        aurora.asks(100, 14);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAskedOnceInWhateverOrderFactsCome(long seed) {
        var facts = aurora.handled(contact, elena);
        Collections.shuffle(facts, new Random(seed));
        facts.forEach(Topics::say);
        facts.forEach(Topics::say);

        assertThat(Tenant.invited(contact).at("/data/customerId").asText()).isEqualTo(elena.toString());
        var last = aurora.contact();
        Tenant.invited(last);
        assertThat(Topics.said("quality", "survey-invited", contact.toString())).hasSize(1);
    }

    @Test
    void isAskedOnceWhereTwoContactsEndAtOnce() {
        var other = UUID.randomUUID();
        Stream.of(aurora.handled(contact, elena), aurora.handled(other, elena))
                .flatMap(List::stream)
                .forEach(Topics::say);

        assertThat(List.of(aurora.outcome(contact), aurora.outcome(other)))
                .containsExactlyInAnyOrder("invited", "quiet");
    }

    /// Cases says again whose a contact is when two customers turn out to be one.
    @Test
    void isAskedOnceWhereSheWasKnownAsTwo() {
        var elenaByPhone = UUID.randomUUID();
        aurora.handled(contact, elenaByPhone).forEach(Topics::say);
        Tenant.invited(contact);
        Topics.say(aurora.handled(contact, elena).get(1));
        var other = UUID.randomUUID();

        aurora.handled(other, elena).forEach(Topics::say);

        assertThat(aurora.outcome(other)).isEqualTo("quiet");
    }

    @Test
    void isNotAskedWhereSamplingLeavesThemOut() {
        var orbita = Tenant.open("teleorbita").asks(0, 0);

        assertThat(orbita.outcome(orbita.contact())).isEqualTo("sampled-out");
    }

    @Test
    void isNotAskedBeforeTheTenantSaysSo() {
        var fiorita = Tenant.open("comune-fiorita");

        assertThat(fiorita.outcome(fiorita.contact())).isEqualTo("disabled");
    }

    @Test
    void isNotAskedWhileTheMatterGoesOn() {
        var facts = aurora.handled(contact, elena);
        facts.getLast().withObject("/data").put("successorId", UUID.randomUUID().toString());
        facts.forEach(Topics::say);

        assertThat(aurora.outcome(contact)).isEqualTo("carried-on");
    }

    @Test
    void isNotAskedWhereTheyGaveUp() {
        var facts = aurora.handled(contact, elena);
        facts.getLast().withObject("/data").put("reason", "abandoned");
        Topics.say(facts.getFirst());
        Topics.say(facts.getLast());

        assertThat(aurora.outcome(contact)).isEqualTo("not-handled");
    }

    @Test
    void isNotAskedAboutATest() {
        var facts = aurora.handled(contact, elena);
        facts.forEach(fact -> fact.put("synthetic", true));
        facts.forEach(Topics::say);

        Tenant.invited(aurora.contact());
        assertThat(Topics.said("quality", "survey-invited", contact.toString())).isEmpty();
    }

    @Test
    void isAskedByARuleThatCanBeReadBack() {
        aurora.nadia().get("/survey-rules").then().statusCode(200).body("quietDays", equalTo(14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"enabled\":true,\"samplingPercent\":101,\"quietDays\":1,\"expiresAfterHours\":1,\"media\":[],\"questions\":{}}",
                "{\"enabled\":true,\"samplingPercent\":1,\"quietDays\":1,\"expiresAfterHours\":0,\"media\":[],\"questions\":{}}",
                "{\"enabled\":true,\"samplingPercent\":1,\"quietDays\":1,\"expiresAfterHours\":1,\"media\":[null],\"questions\":{}}",
                "{\"enabled\":true,\"samplingPercent\":1,\"quietDays\":1,\"expiresAfterHours\":1,\"media\":[],\"questions\":{\"it\":{}}}"
            })
    void isNotAskedByWhatIsNoRule(String rule) {
        var answer = aurora.nadia().body(rule).put("/survey-rules");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }
}
