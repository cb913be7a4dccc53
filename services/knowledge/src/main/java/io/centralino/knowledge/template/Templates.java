package io.centralino.knowledge.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The templates of the organisation at hand.
@ApplicationScoped
class Templates implements PanacheRepositoryBase<Template, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /// By name, those whose name begins so, from after a place of the list on.
    List<Template> named(String starts, String language, After after, int limit) {
        return getEntityManager()
                .createQuery("""
                        SELECT t FROM Template t
                        WHERE locate(:starts, lower(t.name)) = 1 AND (:language = '' OR t.language = :language)
                          AND (lower(t.name) > :name OR lower(t.name) = :name AND t.id > :id)
                        ORDER BY lower(t.name), t.id
                        """, Template.class)
                .setParameter("starts", starts.toLowerCase(Locale.ROOT))
                .setParameter("language", language)
                .setParameter("name", after.name().toLowerCase(Locale.ROOT))
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /// The template that a page ended with.
    record After(String name, UUID id) {
        static final After NOTHING = new After("", FIRST);
    }
}
