package io.centralino.routing.plan;

import io.centralino.routing.match.Need;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Where the contacts of an account wait, how urgent they are, and what they ask of people beyond the queue.
@Entity
@IdClass(RoutingPlan.OfAccount.class)
@SuppressWarnings("NullAway.Init")
public class RoutingPlan {
    /// The plan for accounts that have none of their own.
    static final String DEFAULT = "default";

    @Id
    String tenantId;

    @Id
    String accountId;

    String queueId;
    int priority;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Need.Required> skills = List.of();

    RoutingPlan() {}

    RoutingPlan(String tenantId, String accountId) {
        this.tenantId = tenantId;
        this.accountId = accountId;
    }

    void becomes(String queueId, int priority, List<Need.Required> skills) {
        this.queueId = queueId;
        this.priority = priority;
        this.skills = skills;
    }

    public String queueId() {
        return queueId;
    }

    public int priority() {
        return priority;
    }

    public List<Need.Required> skills() {
        return skills;
    }

    /// The key: an account of a tenant.
    record OfAccount(String tenantId, String accountId) {}
}
