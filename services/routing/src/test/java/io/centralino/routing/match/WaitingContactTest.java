package io.centralino.routing.match;

import static io.centralino.routing.match.Medium.CHAT;
import static io.centralino.routing.match.Medium.MAIL;
import static io.centralino.routing.match.Scene.FIBRE;
import static io.centralino.routing.match.Scene.GIULIA;
import static io.centralino.routing.match.Scene.NOON;
import static io.centralino.routing.match.Scene.PAOLO;
import static io.centralino.routing.match.Scene.PAYMENTS;
import static io.centralino.routing.match.Scene.offers;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Contacts wait, and somebody becomes free.
class WaitingContactTest {

    final Scene scene = new Scene();

    @Test
    void theOldestGoesFirstWhateverItsQueue() {
        var older = scene.need(FIBRE, MAIL);
        var younger = scene.need(PAYMENTS, MAIL);
        scene.tell(new Change.Waits(younger));
        scene.tell(new Change.Waits(older));

        var decisions = scene.tell(scene.person(GIULIA).is());

        assertThat(offers(decisions).keySet()).containsExactly(older.contact().contact());
    }

    @Test
    void theHigherPriorityGoesBeforeTheOlder() {
        var older = scene.need(PAYMENTS, MAIL);
        var urgent = Scene.urgent(scene.need(FIBRE, MAIL));
        scene.tell(new Change.Waits(older));
        scene.tell(new Change.Waits(urgent));

        var decisions = scene.tell(scene.person(GIULIA).is());

        assertThat(offers(decisions).keySet()).containsExactly(urgent.contact().contact());
    }

    @Test
    void eachMediumHasItsOwnRoom() {
        scene.tell(new Change.Waits(scene.need(PAYMENTS, MAIL)));
        scene.tell(new Change.Waits(scene.need(PAYMENTS, CHAT)));
        scene.tell(new Change.Waits(scene.need(PAYMENTS, CHAT)));

        var decisions = scene.tell(scene.person(GIULIA).is());

        assertThat(decisions).hasSize(2);
    }

    @Test
    void theNextGoesToWhoeverFinishes() {
        scene.tell(scene.person(GIULIA).is());
        var first = scene.need(PAYMENTS, MAIL);
        var second = scene.need(PAYMENTS, MAIL);
        scene.tell(new Change.Waits(first));
        scene.tell(new Change.Waits(second));

        var decisions = scene.tell(new Change.ContactGone(first.contact()));

        assertThat(offers(decisions)).containsEntry(second.contact().contact(), GIULIA);
    }

    @Test
    void whoeverRefusedItIsNotAskedAgainForAWhile() {
        scene.tell(scene.person(GIULIA).idle(ofMinutes(9)).is());
        scene.tell(scene.person(PAOLO).is());

        var decisions =
                scene.tell(new Change.Waits(Scene.refused(scene.need(PAYMENTS, MAIL), GIULIA, NOON.plusSeconds(60))));

        assertThat(offers(decisions).values()).containsExactly(PAOLO);
        assertThat(((Decision.Offer) decisions.getFirst()).receipt())
                .returns(1, Receipt::refused)
                .returns(1, Receipt::candidates)
                .returns("only-one-free", Receipt::reason);
    }

    @Test
    void aRefusalEndsByTheClock() {
        scene.tell(scene.person(GIULIA).is());
        scene.tell(new Change.Waits(Scene.refused(scene.need(PAYMENTS, MAIL), GIULIA, NOON.plusSeconds(60))));

        assertThat(scene.after(ofSeconds(59))).isEmpty();
        assertThat(offers(scene.after(ofSeconds(1))).values()).containsExactly(GIULIA);
    }

    @Test
    void oneRefusedByEverybodyDoesNotHoldUpTheOthers() {
        scene.tell(new Change.Waits(Scene.refused(scene.need(PAYMENTS, MAIL), GIULIA, NOON.plusSeconds(60))));
        var behind = scene.need(PAYMENTS, MAIL);
        scene.tell(new Change.Waits(behind));

        var decisions = scene.tell(scene.person(GIULIA).is());

        assertThat(offers(decisions).keySet()).containsExactly(behind.contact().contact());
    }

    @Test
    void hearingItTwiceOffersItOnce() {
        var waits = new Change.Waits(scene.need(PAYMENTS, MAIL));
        scene.tell(waits);
        scene.tell(waits);

        assertThat(scene.tell(scene.person(GIULIA).roomFor(MAIL, 5).is())).hasSize(1);
    }
}
