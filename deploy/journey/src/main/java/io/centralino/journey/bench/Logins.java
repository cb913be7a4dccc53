package io.centralino.journey.bench;

import io.centralino.journey.house.House;
import io.centralino.players.driver.Await;
import io.centralino.players.driver.Door;
import io.centralino.players.driver.Login;
import java.time.Duration;
import java.util.Map;

/// Makes service accounts at the identity provider, once: they are kept from run to run. A client's secret costs the
/// provider next to nothing to check, two hundred passwords would cost it a minute.
final class Logins {

    private static final String SECRET = "bench-secret";
    private static final String CLIENTS = "/auth/admin/realms/centralino/clients";

    private final House house;
    private final Door provider;
    private final Login administrator;

    Logins(House house) {
        this.house = house;
        this.provider = new Door("http://localhost:" + house.suite().keycloak().port());
        this.administrator = Login.administrator(provider, house.identityAdminPassword());
    }

    Login of(String name) {
        return Login.client(house.door(), name, SECRET);
    }

    /// The subject of a service account, made where it is missing.
    String subject(String name) {
        var wanted = Map.of(
                "clientId", name,
                "secret", SECRET,
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false);
        Await.until(
                "the login " + name,
                Duration.ofSeconds(30),
                () -> provider.post(CLIENTS, administrator.token(), wanted),
                answer -> answer.status() == 201 || answer.status() == 409);
        var client = provider.ask("GET", CLIENTS + "?clientId=" + name, administrator.token(), null, null);
        var id = client.json().path(0).path("id").asText();
        return provider.ask("GET", CLIENTS + "/" + id + "/service-account-user", administrator.token(), null, null)
                .text("id");
    }
}
