package io.centralino.workforce.forecast;

import io.centralino.workforce.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The forecasts of the organisation at hand.
@ApplicationScoped
public class Forecasts implements PanacheRepositoryBase<Forecast, UUID> {

    /// Newest first, from a place of the list on.
    List<Forecast> newest(@Nullable String queue, Place after, int limit) {
        var condition = "(madeAt < :at OR madeAt = :at AND id < :id)";
        var values = new HashMap<String, Object>(Map.of("at", after.at(), "id", after.id()));
        if (queue != null) {
            condition += " AND queueId = :queue";
            values.put("queue", queue);
        }
        return find(condition, Sort.descending("madeAt", "id"), values)
                .range(0, limit - 1)
                .list();
    }
}
