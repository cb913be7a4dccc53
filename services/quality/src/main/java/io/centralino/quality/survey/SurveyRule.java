package io.centralino.quality.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The one rule of a tenant, and who wrote it.
@Entity
@Table(name = "survey_rule")
@SuppressWarnings("NullAway.Init")
class SurveyRule {

    @Id
    @Column(nullable = false)
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Rule rule;

    private Instant changedAt;
    private UUID changedBy;

    protected SurveyRule() {}

    SurveyRule(String tenant) {
        this.tenantId = tenant;
    }

    void say(Rule rule, UUID person, Instant now) {
        this.rule = rule;
        this.changedBy = person;
        this.changedAt = now;
    }

    Rule rule() {
        return rule;
    }
}
