package io.centralino.gateway.route;

import static io.centralino.gateway.route.Upstream.CASES;
import static io.centralino.gateway.route.Upstream.CHANNELS;
import static io.centralino.gateway.route.Upstream.DESK;
import static io.centralino.gateway.route.Upstream.GOVERNANCE;
import static io.centralino.gateway.route.Upstream.IDENTITY;
import static io.centralino.gateway.route.Upstream.KNOWLEDGE;
import static io.centralino.gateway.route.Upstream.QUALITY;
import static io.centralino.gateway.route.Upstream.ROUTING;
import static io.centralino.gateway.route.Upstream.WORKFORCE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The whole table of the suite: resource to service, and the few paths that are no resource.
public final class RouteTable {

    private static final Map<String, Upstream> RESOURCES = table(Map.of(
            CHANNELS,
            List.of("accounts", "contacts", "conversations", "messages", "raw"),
            ROUTING,
            List.of(
                    "agents",
                    "agent-status",
                    "dispositions",
                    "offers",
                    "queues",
                    "queue-status",
                    "routing-plans",
                    "skills",
                    "work"),
            CASES,
            List.of("cases", "contact-files", "customers", "customer-merges", "notes"),
            KNOWLEDGE,
            List.of("answers", "articles", "suggestions", "templates"),
            QUALITY,
            List.of("evaluation-forms", "evaluations", "monitoring", "surveys", "survey-rules"),
            WORKFORCE,
            List.of("forecasts", "interval-history", "requirements"),
            GOVERNANCE,
            List.of(
                    "acts",
                    "alerts",
                    "audit",
                    "calendars",
                    "clients",
                    "closings",
                    "contracts",
                    "country-profile",
                    "grants",
                    "ledger",
                    "metrics",
                    "metric-definitions",
                    "openings",
                    "organisation",
                    "people",
                    "traces",
                    "webhook-deliveries",
                    "webhooks")));

    /// What a person reaches over all organisations, under `/api/v1/me`.
    private static final Map<String, Upstream> MINE =
            table(Map.of(ROUTING, List.of("presence", "work"), GOVERNANCE, List.of("profile")));

    private static final Map<String, Upstream> SOCKETS = Map.of("/ws/chat", CHANNELS, "/ws/desk", DESK);

    /// Where providers write to: `/hooks/{kind}/{org}/{account}`. They show no token; the service proves them.
    private static final String HOOKS = "/hooks/";

    /// Where customers answer: `/s/{token}`. Quality proves the token.
    private static final String SURVEYS = "/s/";

    private static final Pattern ORGANISATION = Pattern.compile("[a-z][a-z0-9-]{1,38}");

    /// What is for operators is reached from inside, never through the door.
    private static final List<String> KEPT_INSIDE = List.of("/auth/admin", "/auth/realms/master", "/operations", "/q");

    /// Where a path leads; empty where it leads nowhere.
    public Optional<Route> of(String path) {
        if (path.equals("/api") || path.startsWith("/api/")) {
            return ofApi(path.split("/", -1));
        }
        if (path.equals("/ws") || path.startsWith("/ws/")) {
            return Optional.ofNullable(SOCKETS.get(path)).map(to -> new Route(to, Route.Kind.SOCKET, null));
        }
        if (path.startsWith(HOOKS)) {
            return ofHook(path.substring(HOOKS.length()).split("/", -1));
        }
        if (path.startsWith(SURVEYS)) {
            return Optional.of(new Route(QUALITY, Route.Kind.SURVEY, null));
        }
        if (KEPT_INSIDE.stream().anyMatch(inside -> path.equals(inside) || path.startsWith(inside + "/"))) {
            return Optional.empty();
        }
        if (path.equals("/auth") || path.startsWith("/auth/")) {
            return Optional.of(new Route(IDENTITY, Route.Kind.IDENTITY, null));
        }
        return Optional.of(new Route(DESK, Route.Kind.PAGE, null));
    }

    /// The service that owns a resource name; the merged API document is checked against it.
    public Optional<Upstream> ownerOf(String organisation, String resource) {
        return Optional.ofNullable((organisation.equals("me") ? MINE : RESOURCES).get(resource));
    }

    private Optional<Route> ofApi(String[] steps) {
        if (steps.length < 5 || !steps[2].equals("v1")) {
            return Optional.empty();
        }
        var organisation = steps[3];
        if (!ORGANISATION.matcher(organisation).matches()) {
            return Optional.empty();
        }
        return ownerOf(organisation, steps[4])
                .map(owner -> new Route(owner, Route.Kind.API, organisation.equals("me") ? null : organisation));
    }

    private static Optional<Route> ofHook(String[] steps) {
        return steps.length == 3 && ORGANISATION.matcher(steps[1]).matches()
                ? Optional.of(new Route(CHANNELS, Route.Kind.HOOK, steps[1] + "/" + steps[2]))
                : Optional.empty();
    }

    private static Map<String, Upstream> table(Map<Upstream, List<String>> byOwner) {
        var table = new HashMap<String, Upstream>();
        byOwner.forEach((owner, names) -> names.forEach(name -> {
            var other = table.put(name, owner);
            if (other != null) {
                throw new IllegalStateException("%s is claimed by %s".formatted(name, Arrays.asList(owner, other)));
            }
        }));
        return Map.copyOf(table);
    }
}
