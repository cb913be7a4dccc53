package io.centralino.routing;

import static org.hamcrest.Matchers.equalTo;

import io.centralino.routing.match.Medium;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever medium a contact comes by, it finds its agent and ends.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class EveryMediumTest {

    @ParameterizedTest
    @EnumSource(Medium.class)
    void leadsToAnAgentWithRoomForIt(Medium medium) {
        var house = new House();
        var giulia = house.agent("Giulia Ferrante", 1).is("available");
        var contact = house.contact("posta", medium.word());

        giulia.takes(contact);

        giulia.work().then().body("capacity.%s.used".formatted(medium.word()), equalTo(1));
        giulia.wrapUp(contact, "risolto").then().statusCode(200);
    }
}
