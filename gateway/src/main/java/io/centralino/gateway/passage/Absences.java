package io.centralino.gateway.passage;

import io.centralino.gateway.route.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Remembers which services do not answer, so that the log says it once, however many knock meanwhile.
@ApplicationScoped
class Absences {

    private static final Logger LOG = Logger.getLogger(Absences.class);

    private final Set<Upstream> away = ConcurrentHashMap.newKeySet();

    void missed(Upstream service, Throwable why) {
        if (away.add(service)) {
            LOG.warnf("%s does not answer: %s", service, why);
        } else {
            LOG.debugf("%s still does not answer: %s", service, why);
        }
    }

    void answered(Upstream service) {
        if (!away.isEmpty() && away.remove(service)) {
            LOG.infof("%s answers again", service);
        }
    }
}
