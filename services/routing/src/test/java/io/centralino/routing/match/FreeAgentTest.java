package io.centralino.routing.match;

import static io.centralino.routing.match.Medium.CHAT;
import static io.centralino.routing.match.Medium.MAIL;
import static io.centralino.routing.match.Scene.FIBRE;
import static io.centralino.routing.match.Scene.GIULIA;
import static io.centralino.routing.match.Scene.MARCO;
import static io.centralino.routing.match.Scene.PAOLO;
import static io.centralino.routing.match.Scene.PAYMENTS;
import static io.centralino.routing.match.Scene.offers;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// A contact arrives while people are free.
class FreeAgentTest {

    final Scene scene = new Scene();

    @Test
    void goesToTheLongestIdle() {
        scene.tell(scene.person(GIULIA).idle(ofMinutes(3)).is());
        scene.tell(scene.person(PAOLO).idle(ofMinutes(8)).is());

        var decisions = scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)));

        assertThat(offers(decisions).values()).containsExactly(PAOLO);
    }

    @Test
    void saysWhyOnTheReceipt() {
        scene.tell(scene.person(GIULIA).idle(ofMinutes(3)).is());
        scene.tell(scene.person(PAOLO).idle(ofMinutes(8)).is());
        scene.tell(scene.person(MARCO).away().is());

        var decisions = scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)));

        var offer = (Decision.Offer) decisions.getFirst();
        assertThat(offer.receipt())
                .isEqualTo(new Receipt(
                        "longest-idle/1", "longest-idle", 2, 3, 0, ofMinutes(8).toMillis(), 0, 5));
        assertThat(offer.until()).isEqualTo(Scene.NOON.plus(Scene.PATIENCE));
    }

    @Test
    void passesOverWhoeverIsOfAVendorWithoutTheContract() {
        var decisions = offering(scene.person(GIULIA).of("linea-nord"));

        assertThat(decisions).isEmpty();
    }

    @Test
    void passesOverWhoeverHoldsNoGrantForTheTenant() {
        assertThat(offering(scene.person(GIULIA).workingFor("teleorbita"))).isEmpty();
    }

    @Test
    void passesOverWhoeverHasTheSkillBelowTheLevel() {
        assertThat(offering(scene.person(GIULIA).with("banca-aurora", "pagamenti", 1)))
                .isEmpty();
    }

    @Test
    void passesOverASkillOfTheSameNameOfAnotherTenant() {
        assertThat(offering(scene.person(GIULIA)
                        .with("banca-aurora", "pagamenti", 0)
                        .with("teleorbita", "pagamenti", 5)))
                .isEmpty();
    }

    @Test
    void passesOverWhoeverIsAway() {
        assertThat(offering(scene.person(GIULIA).away())).isEmpty();
    }

    @Test
    void passesOverWhoeverHasNoRoomForTheMedium() {
        assertThat(offering(scene.person(GIULIA).roomFor(CHAT, 3))).isEmpty();
    }

    @Test
    void asksTheContactsOwnSkillsBesideTheQueues() {
        scene.tell(scene.person(GIULIA).idle(ofMinutes(9)).is());
        scene.tell(scene.person(PAOLO).with("banca-aurora", "inglese", 2).is());

        var decisions = scene.tell(new Change.Waits(Scene.asking(scene.need(PAYMENTS, MAIL), "inglese", 2)));

        assertThat(offers(decisions).values()).containsExactly(PAOLO);
    }

    @Test
    void givesTheNextContactToTheNextAgentAlthoughTheFirstHasRoom() {
        scene.tell(scene.person(GIULIA).roomFor(CHAT, 3).idle(ofMinutes(8)).is());
        scene.tell(scene.person(PAOLO).roomFor(CHAT, 3).idle(ofMinutes(3)).is());
        var first = scene.tell(new Change.Waits(scene.need(PAYMENTS, CHAT)));

        var second = scene.tell(new Change.Waits(scene.need(FIBRE, CHAT)));

        assertThat(offers(first).values()).containsExactly(GIULIA);
        assertThat(offers(second).values()).containsExactly(PAOLO);
    }

    @Test
    void isNotOfferedFromAQueueThatIsGone() {
        scene.tell(scene.person(GIULIA).is());
        scene.tell(new Change.QueueGone(PAYMENTS));

        assertThat(scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)))).isEmpty();
    }

    @Test
    void followsAContractThatIsGivenLater() {
        scene.tell(scene.person(MARCO).of("linea-nord").is());
        scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)));

        var decisions = scene.tell(new Change.QueueIs(PAYMENTS, Set.of("voxia", "linea-nord"), java.util.List.of()));

        assertThat(offers(decisions).values()).containsExactly(MARCO);
    }

    private java.util.List<Decision> offering(Scene.Person person) {
        scene.tell(person.is());
        return scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)));
    }
}
