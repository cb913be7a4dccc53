package io.centralino.governance.ledger.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Facts as the other services say them, in the words of their contracts.
public final class Stories {
    public static final UUID CONTACT = UUID.fromString("0192f3a1-7c10-7a11-8b21-0000000000c1");
    public static final UUID GIULIA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Stories() {}

    /// Waits 8.22 s, is refused once, answered by Giulia of Voxia, released, answered again, handled and closed.
    public static List<LedgerEvent> aLongStory() {
        return List.of(
                event(
                        1,
                        "channels",
                        "contact-opened",
                        null,
                        "08:15:00.120Z",
                        "'openedAt':@,'accountId':'posta','medium':'mail'"),
                event(
                        2,
                        "routing",
                        "contact-queued",
                        "voxia",
                        "08:15:00.180Z",
                        "'queueId':'pagamenti','queuedAt':@,'medium':'mail'"),
                event(
                        3,
                        "routing",
                        "offer-made",
                        "voxia",
                        "08:15:00.260Z",
                        "'receipt':{'rule':'longest-idle/1','candidates':2}"),
                event(4, "routing", "offer-closed", "voxia", "08:15:04.000Z", "'outcome':'refused'"),
                event(5, "routing", "offer-made", "voxia", "08:15:04.100Z", "'attempt':2"),
                event(
                        6,
                        "cases",
                        "contact-identified",
                        null,
                        "08:15:00.400Z",
                        "'customerId':'0192f3a1-7c30-7a11-8b21-0000000000a1'"),
                event(
                        7,
                        "routing",
                        "contact-assigned",
                        "voxia",
                        "08:15:08.400Z",
                        "'queueId':'pagamenti','agentId':'" + GIULIA + "','assignedAt':@,'waitedMs':8220"),
                event(8, "routing", "contact-released", "voxia", "08:17:00Z", "'reason':'agent-offline'"),
                event(
                        9,
                        "routing",
                        "contact-queued",
                        "voxia",
                        "08:17:00.010Z",
                        "'queueId':'pagamenti','queuedAt':@,'medium':'mail'"),
                event(
                        10,
                        "routing",
                        "contact-assigned",
                        "voxia",
                        "08:17:30Z",
                        "'queueId':'pagamenti','agentId':'" + GIULIA + "','assignedAt':@,'waitedMs':29990"),
                event(
                        11,
                        "cases",
                        "contact-identified",
                        null,
                        "08:18:00Z",
                        "'customerId':'0192f3a1-7c30-7a11-8b21-0000000000a1','caseId':'0192f3a1-7c31-7a11-8b21-0000000000b1'"),
                event(
                        12,
                        "routing",
                        "contact-handled",
                        "voxia",
                        "08:20:29.900Z",
                        "'disposition':'risolto','handledAt':@,'segments':{'queueMs':80,'ringMs':8140,'talkMs':292600,'wrapUpMs':28900}"),
                event(13, "channels", "contact-closed", null, "08:20:30Z", "'reason':'handled','closedAt':@"));
    }

    /// Waits 8 s, is answered by Giulia, parked for five hours, transferred, answered by Paolo and handled.
    public static List<LedgerEvent> aParkedAndTransferredStory() {
        return List.of(
                event(
                        21,
                        "routing",
                        "contact-queued",
                        null,
                        "08:00:00Z",
                        "'queueId':'pagamenti','queuedAt':@,'medium':'mail'"),
                event(
                        22,
                        "routing",
                        "contact-assigned",
                        "voxia",
                        "08:00:08Z",
                        "'queueId':'pagamenti','agentId':'" + GIULIA + "','assignedAt':@,'waitedMs':8000"),
                event(
                        23,
                        "routing",
                        "contact-parked",
                        "voxia",
                        "08:05:00Z",
                        "'queueId':'pagamenti','agentId':'" + GIULIA + "','parkedAt':@,'lastMessageSequence':1"),
                event(
                        24,
                        "routing",
                        "contact-resumed",
                        "voxia",
                        "13:05:00Z",
                        "'queueId':'pagamenti','agentId':'" + GIULIA + "','cause':'customer','resumedAt':@"),
                event(
                        25,
                        "routing",
                        "contact-released",
                        "voxia",
                        "13:06:00Z",
                        "'queueId':'pagamenti','reason':'altra-coda','releasedAt':@,'toQueueId':'reclami'"),
                event(
                        26,
                        "routing",
                        "contact-queued",
                        null,
                        "13:06:00Z",
                        "'queueId':'reclami','queuedAt':@,'medium':'mail'"),
                event(
                        27,
                        "routing",
                        "contact-assigned",
                        "linea",
                        "13:07:00Z",
                        "'queueId':'reclami','agentId':'00000000-0000-7000-8000-000000000002','assignedAt':@,'waitedMs':18420000"),
                event(
                        28,
                        "routing",
                        "contact-handled",
                        "linea",
                        "13:17:00Z",
                        "'queueId':'reclami','disposition':'risolto','handledAt':@,'segments':{'queueMs':60000,'ringMs':8000,"
                                + "'talkMs':900000,'wrapUpMs':52000,'parkedMs':18000000}"));
    }

    static LedgerEvent event(
            int number, String owner, String name, @Nullable String vendor, String time, String members) {
        var at = Instant.parse("2026-11-23T" + time);
        var json = "{\"contactId\":\"" + CONTACT + "\","
                + members.replace('\'', '"').replace("@", "\"" + at + "\"") + "}";
        try {
            return new LedgerEvent(
                    "0192f3a1-7c99-7a11-8b21-%012d".formatted(number),
                    "banca-aurora",
                    vendor,
                    CONTACT.toString(),
                    owner,
                    "centralino." + owner + "." + name + ".v1",
                    at,
                    at.plusMillis(20),
                    at.plusMillis(30),
                    number,
                    false,
                    JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
