package io.centralino.governance.registry.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import io.centralino.governance.registry.Json;
import io.centralino.governance.registry.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.List;

/// When a tenant, or a part of it, is open.
@Entity
@IdClass(Key.class)
@Table(schema = "registry", name = "calendar")
class Calendar {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    private String id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String weekly;
    private String exceptions;

    @SuppressWarnings("NullAway.Init")
    protected Calendar() {}

    Calendar(Sheet sheet) {
        tenantId = sheet.tenant();
        id = sheet.id();
        name = sheet.name();
        timeZone = sheet.timeZone();
        weekly = Json.write(sheet.weekly());
        exceptions = Json.write(sheet.exceptions());
    }

    /// @return whether anything changed
    boolean become(Sheet sheet) {
        if (sheet.equals(sheet())) {
            return false;
        }
        name = sheet.name();
        timeZone = sheet.timeZone();
        weekly = Json.write(sheet.weekly());
        exceptions = Json.write(sheet.exceptions());
        return true;
    }

    OpeningHours hours() {
        return sheet().week().in(ZoneId.of(timeZone));
    }

    Sheet sheet() {
        return new Sheet(
                tenantId,
                id,
                name,
                timeZone,
                Json.read(weekly, new TypeReference<>() {}),
                Json.read(exceptions, new TypeReference<>() {}));
    }

    /// A calendar as it hangs on the wall.
    record Sheet(
            String tenant,
            String id,
            String name,
            String timeZone,
            List<Week.Shift> weekly,
            List<Week.Day> exceptions) {
        Week week() {
            return new Week(weekly, exceptions);
        }
    }
}
