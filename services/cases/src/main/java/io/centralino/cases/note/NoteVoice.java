package io.centralino.cases.note;

import io.centralino.cases.contact.ContactFile;
import io.centralino.cases.timeline.Entry;
import io.centralino.cases.timeline.Timeline;
import io.centralino.events.Outbox;
import io.centralino.events.Saying;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Says that a note was written, on the topic and on the customer's timeline alike; its words stay in its row.
@ApplicationScoped
class NoteVoice {

    private final Outbox outbox;
    private final Timeline timeline;

    NoteVoice(Outbox outbox, Timeline timeline) {
        this.outbox = outbox;
        this.timeline = timeline;
    }

    void written(String tenant, Note note, ContactFile file) {
        var author = note.author().personId();
        timeline.add(Entry.of("note", note.id(), note.at())
                .customer(file.customerId())
                .conversation(file.conversationId())
                .contact(file.id())
                .note(note.id())
                .actor(author));
        outbox.say(Saying.of(
                        "note-written",
                        file.customerId().toString(),
                        tenant,
                        new NoteWritten(note.id(), file.id(), file.customerId(), file.caseId(), author, note.at()))
                .about(file.id().toString())
                .synthetic(file.synthetic()));
    }

    @RegisterForReflection
    record NoteWritten(UUID noteId, UUID contactId, UUID customerId, UUID caseId, UUID authorId, Instant at) {}
}
