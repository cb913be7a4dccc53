package io.centralino.routing.skill;

import io.centralino.routing.registry.Key;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/// Something a tenant wants people to know, under a name of its own.
@Entity
@IdClass(Key.class)
@SuppressWarnings("NullAway.Init")
class Skill {
    @Id
    String tenantId;

    @Id
    String id;

    String name;

    Skill() {}

    Skill(String tenantId, String id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    void named(String name) {
        this.name = name;
    }
}
