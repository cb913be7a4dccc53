package io.centralino.knowledge.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// What is said often, under a name that people remember.
@Entity
@Table(name = "template")
class Template {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenant;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String text;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    private UUID changedBy;

    @SuppressWarnings("NullAway.Init")
    protected Template() {}

    @SuppressWarnings("NullAway.Init")
    Template(UUID id, String tenant) {
        this.id = id;
        this.tenant = tenant;
    }

    void write(String name, String language, TemplateText text, UUID by, Instant now) {
        this.name = name;
        this.language = language;
        this.text = text.text();
        this.changedBy = by;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    TemplateText text() {
        return new TemplateText(text);
    }

    Instant changedAt() {
        return changedAt;
    }
}
