package io.centralino.routing.queue;

import io.centralino.routing.match.Medium;
import io.centralino.routing.registry.Key;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Where contacts of one kind wait, what they ask of people, and how soon they are to be answered.
@Entity
@IdClass(Key.class)
@SuppressWarnings("NullAway.Init")
class Queue {
    @Id
    @Column(name = "tenant_id")
    String tenantId;

    @Id
    String id;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] media = {};

    int withinSeconds;
    double targetPercent;

    /// As last published; contracts decide.
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] vendorIds = {};

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "queue_skill",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "queue_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "skill_id")
    @Column(name = "level")
    Map<String, Integer> skills = new TreeMap<>();

    Queue() {}

    Queue(String tenantId, String id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    void becomes(
            String name, List<Medium> media, int withinSeconds, double targetPercent, Map<String, Integer> skills) {
        this.name = name;
        this.media = media.stream().map(Medium::word).toArray(String[]::new);
        this.withinSeconds = withinSeconds;
        this.targetPercent = targetPercent;
        this.skills.keySet().retainAll(skills.keySet());
        this.skills.putAll(skills);
    }

    boolean takes(String medium) {
        return List.of(media).contains(medium);
    }

    /// Whether that is news.
    boolean workedOnBy(List<String> vendors) {
        if (List.of(vendorIds).equals(vendors)) {
            return false;
        }
        vendorIds = vendors.toArray(String[]::new);
        return true;
    }
}
