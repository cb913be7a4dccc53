package io.centralino.cases.note;

import io.centralino.tenancy.CardNumbers;
import io.centralino.web.Refusal;
import io.centralino.web.WebProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// What somebody wrote down about a contact, for whoever works on it next.
@Entity
@Immutable
@Table(name = "contact_note")
class Note {

    /// The joiners stay: some scripts and many an emoji are made with them.
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t\\u200C\\u200D]]";

    private static final String BLANK = "[\\s\\p{Z}\\u200C\\u200D]*";

    @Id
    @Column(nullable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false)
    private String tenant;

    @Column(name = "contact_id", nullable = false)
    private UUID contactId;

    @Column(name = "author_id", nullable = false)
    private UUID authorId;

    @Column(name = "author_name", nullable = false)
    private String authorName;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, String tenant, UUID contactId, Author author, String written, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.contactId = contactId;
        this.authorId = author.personId();
        this.authorName = author.name();
        this.text = CardNumbers.redact(legible(written));
        // As exact as the database keeps it, so that the first answer and the timeline say the same moment.
        this.at = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static String legible(String written) {
        var plain = written.replaceAll("\\R", "\n").replaceAll(UNSEEN, "").strip();
        if (plain.matches(BLANK)) {
            throw new Refusal(WebProblem.INVALID, "A note says something");
        }
        return plain;
    }

    UUID id() {
        return id;
    }

    UUID contactId() {
        return contactId;
    }

    Author author() {
        return new Author(authorId, authorName);
    }

    String text() {
        return text;
    }

    Instant at() {
        return at;
    }

    /// Who wrote it, by the name they had then.
    record Author(UUID personId, String name) {}
}
