package io.centralino.governance.registry.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.centralino.governance.registry.SubjectKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works for an organisation, as its other people know them. The id is the identity provider's.
@Entity
@IdClass(SubjectKey.class)
@Table(schema = "registry", name = "person")
public class Person {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private UUID id;

    private String name;
    private @Nullable String language;
    private @Nullable String employer;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String tenantId, Card card) {
        this.tenantId = tenantId;
        this.id = card.id();
        this.name = card.name();
        this.language = card.language();
        this.employer = card.vendorId();
    }

    /// @return whether anything changed
    boolean become(Card card) {
        if (card.equals(card())) {
            return false;
        }
        name = card.name();
        language = card.language();
        employer = card.vendorId();
        return true;
    }

    UUID id() {
        return id;
    }

    Card card() {
        return new Card(id, name, employer, language);
    }

    /// What colleagues see of a person.
    ///
    /// @param vendorId who employs them
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Card(
            UUID id,
            String name,
            @Nullable String vendorId,
            @Nullable String language) {}
}
