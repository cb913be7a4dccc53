package io.centralino.channels;

import static io.restassured.RestAssured.given;

import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// Two tenants with a mailbox, a chat and a form each, and the people who work for them.
public final class Scene {

    public static final String AURORA = "banca-aurora";
    static final String ORBITA = "teleorbita";
    static final UUID GIULIA = person(1);
    static final UUID PAOLO = person(2);
    static final UUID MARCO = person(3);
    static final UUID SARA = person(4);
    static final UUID ADA = person(7);
    static final UUID AURORA_API = person(21);
    static final UUID NOBODY = person(99);
    private static boolean set;

    private Scene() {}

    public static synchronized void set() {
        if (set) {
            return;
        }
        States.organisation(AURORA, "tenant", "Banca Aurora");
        States.organisation(ORBITA, "tenant", "TeleOrbita");
        States.grant(GIULIA, AURORA, "agent");
        States.grant(PAOLO, AURORA, "agent");
        States.grant(SARA, AURORA, "supervisor", "quality");
        States.grant(MARCO, ORBITA, "agent");
        States.grant(ADA, AURORA, "admin", "agent", "quality");
        States.grant(ADA, ORBITA, "admin", "agent", "quality");
        States.grant(AURORA_API, AURORA, "client");
        accounts(AURORA, "aurora@mail.localhost");
        accounts(ORBITA, "orbita@mail.localhost");
        set = true;
    }

    private static void accounts(String organisation, String address) {
        account(organisation, "posta", Map.of("medium", "mail", "name", "Posta", "address", address, "language", "it"));
        account(organisation, "sito", Map.of("medium", "chat", "name", "Sito", "language", "it"));
        account(organisation, "api", Map.of("medium", "form", "name", "Modulo", "address", address, "language", "it"));
    }

    static void account(String organisation, String id, Map<String, Object> wanted) {
        as(ADA).contentType(ContentType.JSON)
                .body(wanted)
                .put("/api/v1/{org}/accounts/{id}", organisation, id)
                .then()
                .statusCode(200);
    }

    static RequestSpecification as(UUID person) {
        return given().baseUri(ConfigProvider.getConfig().getValue("test.url", String.class))
                .auth()
                .oauth2(Tokens.of(person, Map.of("name", name(person))));
    }

    private static String name(UUID person) {
        return person.equals(GIULIA) ? "Giulia Ferrante" : person.equals(PAOLO) ? "Paolo Serra" : "Ada Min";
    }

    private static UUID person(int number) {
        return UUID.fromString("00000000-0000-7000-8000-0000000000%02d".formatted(number));
    }
}
