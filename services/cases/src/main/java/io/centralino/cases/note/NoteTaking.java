package io.centralino.cases.note;

import io.centralino.cases.contact.ContactFile;
import io.centralino.cases.contact.ContactFiles;
import io.centralino.cases.note.Note.Author;
import io.centralino.events.Ids;
import io.centralino.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/// Adds a note to a contact's file, and says so.
@ApplicationScoped
class NoteTaking {

    private final ContactFiles files;
    private final EntityManager entities;
    private final NoteVoice voice;

    NoteTaking(ContactFiles files, EntityManager entities, NoteVoice voice) {
        this.files = files;
        this.entities = entities;
        this.voice = voice;
    }

    Taken take(String tenant, UUID contact, Author author, String text, Instant now) {
        var file = files.held(contact).orElseThrow(Refusal::notFound);
        var note = new Note(Ids.next(), tenant, contact, author, text, now);
        entities.persist(note);
        entities.flush();
        voice.written(tenant, note, file);
        return new Taken(note, file);
    }

    /// A note, and the file it was added to.
    record Taken(Note note, ContactFile file) {}
}
