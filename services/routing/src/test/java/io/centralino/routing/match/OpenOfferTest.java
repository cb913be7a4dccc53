package io.centralino.routing.match;

import static io.centralino.routing.match.Medium.MAIL;
import static io.centralino.routing.match.Scene.GIULIA;
import static io.centralino.routing.match.Scene.NOON;
import static io.centralino.routing.match.Scene.PAOLO;
import static io.centralino.routing.match.Scene.PATIENCE;
import static io.centralino.routing.match.Scene.PAYMENTS;
import static io.centralino.routing.match.Scene.lapses;
import static io.centralino.routing.match.Scene.offers;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giulia has been offered a contact, and Paolo is free as well.
class OpenOfferTest {

    final Scene scene = new Scene();
    final Need need = scene.need(PAYMENTS, MAIL);

    @BeforeEach
    void giuliaIsOfferedIt() {
        scene.tell(scene.person(GIULIA).idle(ofMinutes(8)).is());
        scene.tell(scene.person(PAOLO).idle(ofMinutes(3)).is());
        scene.tell(new Change.Waits(need));
    }

    @Test
    void lapsesByTheClockAndGoesToTheNext() {
        var decisions = scene.after(PATIENCE);

        assertThat(lapses(decisions)).containsExactly(new Decision.Lapse(need.contact(), GIULIA));
        assertThat(offers(decisions)).containsEntry(need.contact().contact(), PAOLO);
        assertThat(((Decision.Offer) decisions.getLast()).need().attempts()).isEqualTo(2);
    }

    @Test
    void doesNotLapseBeforeItsTime() {
        assertThat(scene.after(PATIENCE.minusMillis(1))).isEmpty();
    }

    @Test
    void doesNotLapseOnceAccepted() {
        scene.tell(new Change.Held(need.offeredOnce(), GIULIA, null));

        assertThat(scene.after(PATIENCE)).isEmpty();
    }

    @Test
    void whoeverLetItLapseIsAskedAgainOnlyWhenTheySaySo() {
        scene.tell(new Change.ContactGone(need.contact()));
        var other = scene.need(PAYMENTS, MAIL);
        scene.tell(scene.person(PAOLO).away().is());
        scene.tell(new Change.Waits(other));
        scene.after(PATIENCE);
        assertThat(scene.after(Duration.ofHours(1))).isEmpty();

        var decisions = scene.tell(scene.person(GIULIA).idle(ofMinutes(8)).is());

        assertThat(offers(decisions)).containsEntry(other.contact().contact(), GIULIA);
    }

    @Test
    void goesBackWhenItCouldNotBeCarriedOut() {
        var decisions = scene.tell(new Change.Waits(need));

        assertThat(offers(decisions)).containsEntry(need.contact().contact(), PAOLO);
    }

    @Test
    void tellsWhenToAskAgain() {
        assertThat(scene.matchmaker.due()).contains(NOON.plus(PATIENCE));
    }
}
