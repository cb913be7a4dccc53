package io.centralino.workforce.requirement;

import io.centralino.workforce.staffing.Target;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The people a forecast asks for, under one target.
@Entity
@Immutable
@Table(name = "requirement")
@SuppressWarnings("NullAway.Init")
class Requirement {

    @Id
    @Column(nullable = false)
    private UUID id;

    private String tenantId;
    private UUID forecastId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Target target;

    // A list of requirements does without.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DayNeed> days;

    private Instant setAt;
    private UUID setBy;

    protected Requirement() {}

    Requirement(UUID id, String tenant, UUID forecastId, Target target, List<DayNeed> days, UUID person, Instant now) {
        this.id = id;
        this.tenantId = tenant;
        this.forecastId = forecastId;
        this.target = target;
        this.days = days;
        this.setBy = person;
        // As exact as the database keeps it.
        this.setAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    UUID forecastId() {
        return forecastId;
    }

    Target target() {
        return target;
    }

    List<DayNeed> days() {
        return days;
    }

    Instant setAt() {
        return setAt;
    }

    UUID setBy() {
        return setBy;
    }
}
