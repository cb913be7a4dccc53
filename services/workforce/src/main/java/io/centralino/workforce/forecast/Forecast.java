package io.centralino.workforce.forecast;

import io.centralino.workforce.estimate.DayEstimate;
import io.centralino.workforce.interval.Grain;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What was expected of a queue and a medium, for some days, at the time it was said; with what it rests on.
@Entity
@Immutable
@Table(name = "forecast")
@SuppressWarnings("NullAway.Init")
public class Forecast {

    @Id
    @Column(nullable = false)
    private UUID id;

    private String tenantId;
    private String queueId;
    private String medium;
    private LocalDate fromDay;
    private LocalDate toDay;
    private short minutes;
    private short weeks;
    private String method;
    private String timeZone;

    // A list of forecasts does without.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DayEstimate> days;

    private Instant madeAt;
    private UUID madeBy;

    protected Forecast() {}

    Forecast(UUID id, String tenant, Subject subject, String method, ZoneId zone, List<DayEstimate> days) {
        this.id = id;
        this.tenantId = tenant;
        this.queueId = subject.queueId();
        this.medium = subject.medium();
        this.fromDay = subject.from();
        this.toDay = subject.to();
        this.minutes = (short) subject.grain().minutes();
        this.weeks = (short) subject.weeks();
        this.method = method;
        this.timeZone = zone.getId();
        this.days = days;
    }

    Forecast madeBy(UUID person, Instant now) {
        this.madeBy = person;
        // As exact as the database keeps it.
        this.madeAt = now.truncatedTo(ChronoUnit.MICROS);
        return this;
    }

    public UUID id() {
        return id;
    }

    public Subject subject() {
        return new Subject(queueId, medium, fromDay, toDay, Grain.of(minutes).orElseThrow(), weeks);
    }

    public String method() {
        return method;
    }

    public String timeZone() {
        return timeZone;
    }

    public List<DayEstimate> days() {
        return days;
    }

    Instant madeAt() {
        return madeAt;
    }

    UUID madeBy() {
        return madeBy;
    }

    /// What a forecast is about.
    ///
    /// @param to the last day
    /// @param weeks on how many like days each day rests at most
    public record Subject(String queueId, String medium, LocalDate from, LocalDate to, Grain grain, int weeks) {

        List<LocalDate> days() {
            return from.datesUntil(to.plusDays(1)).toList();
        }
    }
}
