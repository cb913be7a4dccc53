package io.centralino.workforce.requirement;

import io.centralino.workforce.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The requirements of the organisation at hand.
@ApplicationScoped
class Requirements implements PanacheRepositoryBase<Requirement, UUID> {

    /// Newest first, from a place of the list on.
    List<Requirement> newest(@Nullable UUID forecast, Place after, int limit) {
        var condition = "(setAt < :at OR setAt = :at AND id < :id)";
        var values = new HashMap<String, Object>(Map.of("at", after.at(), "id", after.id()));
        if (forecast != null) {
            condition += " AND forecastId = :forecast";
            values.put("forecast", forecast);
        }
        return find(condition, Sort.descending("setAt", "id"), values)
                .range(0, limit - 1)
                .list();
    }
}
