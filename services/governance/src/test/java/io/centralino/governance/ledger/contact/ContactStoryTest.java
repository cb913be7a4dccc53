package io.centralino.governance.ledger.contact;

import static io.centralino.governance.ledger.contact.Stories.CONTACT;
import static io.centralino.governance.ledger.contact.Stories.aLongStory;
import static io.centralino.governance.ledger.contact.Stories.aParkedAndTransferredStory;
import static io.centralino.governance.ledger.contact.Stories.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A row told from facts in whatever order they came.
class ContactStoryTest {
    @Test
    void isToldFromTheFirstPlacingAndTheFirstAnswer() {
        var row = row(aLongStory());
        assertThat(row.queued()).isEqualTo(Instant.parse("2026-11-23T08:15:00.180Z"));
        assertThat(row.answered()).isEqualTo(Instant.parse("2026-11-23T08:15:08.400Z"));
        assertThat(row.waited()).contains(Duration.ofMillis(8220));
        assertThat(row.abandoned()).isNull();
        assertThat(row.offers()).isEqualTo(2);
        assertThat(row.releases()).isEqualTo(1);
        assertThat(row.vendor()).isEqualTo("voxia");
        assertThat(row.segments().talkMs()).isEqualTo(292_600);
        assertThat(row.caseId()).isNotNull();
    }

    /// It waited once, for the first answer, and counts where that was given; the time aside is nobody's work.
    @Test
    void isOneContactOfTheQueueThatAnsweredHoweverItIsParkedAndTransferred() {
        var row = row(aParkedAndTransferredStory());
        assertThat(row.queue()).isEqualTo("pagamenti");
        assertThat(row.vendor()).isEqualTo("voxia");
        assertThat(row.queued()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(row.waited()).contains(Duration.ofSeconds(8));
        assertThat(row.releases()).isEqualTo(1);
        assertThat(row.segments()).isEqualTo(new ContactRow.Segments(8_000, 60_000, 8_000, 900_000, 52_000));
    }

    @Test
    void isNotAbandonedByACustomerWhoLeavesWhileItIsParkedOrTransferred() {
        for (var said : List.of(3, 6)) {
            var story = new ArrayList<>(aParkedAndTransferredStory().subList(0, said));
            story.add(event(30, "channels", "contact-closed", null, "13:06:30Z", "'reason':'abandoned','closedAt':@"));
            assertThat(row(story).abandoned()).as("after %d facts", said).isNull();
            assertThat(row(story).answered()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource
    void isTheSameInEveryOrderOfArrivalAndHoweverOftenHeard(List<LedgerEvent> told) {
        var expected = row(told);
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var arrivals = new ArrayList<>(told);
            arrivals.addAll(told.subList(0, random.nextInt(told.size())));
            Collections.shuffle(arrivals, random);
            assertThat(row(arrivals)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    static List<List<LedgerEvent>> isTheSameInEveryOrderOfArrivalAndHoweverOftenHeard() {
        return List.of(aLongStory(), aParkedAndTransferredStory());
    }

    @Test
    void isAbandonedWhereTheCustomerLeftBeforeTheAnswer() {
        var row = row(List.of(
                event(1, "routing", "contact-queued", "voxia", "08:15:00Z", "'queueId':'pagamenti','queuedAt':@"),
                event(2, "channels", "contact-closed", null, "08:15:12Z", "'reason':'abandoned','closedAt':@")));
        assertThat(row.abandoned()).isEqualTo(Instant.parse("2026-11-23T08:15:12Z"));
        assertThat(row.answered()).isNull();
    }

    @Test
    void isNotAnsweredByAnAcceptanceAfterTheCustomerLeft() {
        var row = row(List.of(
                event(1, "channels", "contact-closed", null, "08:15:12Z", "'reason':'abandoned','closedAt':@"),
                event(
                        2,
                        "routing",
                        "contact-assigned",
                        "voxia",
                        "08:15:12.001Z",
                        "'queueId':'pagamenti','agentId':'" + Stories.GIULIA + "','assignedAt':@,'waitedMs':12001")));
        assertThat(row.answered()).isNull();
        assertThat(row.abandoned()).isNotNull();
    }

    @Test
    void isNotAbandonedOnceSomebodyAnswered() {
        var story = new ArrayList<>(aLongStory());
        story.set(12, event(13, "channels", "contact-closed", null, "08:20:30Z", "'reason':'abandoned','closedAt':@"));
        assertThat(row(story).abandoned()).isNull();
        assertThat(row(story).answered()).isNotNull();
    }

    @Test
    void measuresTheWaitByRoutingUntilThePlacingIsHeardOf() {
        assertThat(row(List.of(aLongStory().get(6))).waited()).contains(Duration.ofMillis(8220));
    }

    @Test
    void refusesAFactThatLacksWhatAFigureNeeds() {
        assertThatExceptionOfType(ContactStory.Unusable.class)
                .isThrownBy(() ->
                        row(List.of(event(1, "routing", "contact-queued", "voxia", "08:15:00Z", "'medium':'mail'"))))
                .withMessage("centralino.routing.contact-queued.v1 lacks what a figure needs");
    }

    static ContactRow row(List<LedgerEvent> events) {
        return ContactStory.of("banca-aurora", CONTACT, events);
    }
}
