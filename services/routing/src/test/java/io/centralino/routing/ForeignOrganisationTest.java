package io.centralino.routing;

import io.centralino.testkit.ForeignCase;
import io.centralino.testkit.ForeignOrganisationCheck;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.States;
import io.centralino.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every operation, called with what belongs to somebody else.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class ForeignOrganisationTest {

    @Test
    void tellsNothing() {
        var ours = new House();
        var theirs = new House();
        theirs.put(theirs.tenant, "skills/solo-loro", java.util.Map.of("name", "Solo loro"));
        theirs.put(theirs.tenant, "queues/solo-loro", java.util.Map.of("name", "Solo loro"));
        theirs.put(theirs.tenant, "dispositions/solo-loro", java.util.Map.of("label", "Solo loro"));
        theirs.put(theirs.tenant, "routing-plans/solo-loro", java.util.Map.of("queueId", "solo-loro", "priority", 1));
        var marco = theirs.agent("Marco Tilli", 2).is("available");
        var contact = theirs.contact();
        var offer = marco.ringing(contact);
        var caller = UUID.randomUUID();
        States.grant(caller, ours.tenant, "agent", "supervisor", "quality", "planner", "client", "admin");

        new ForeignOrganisationCheck(ours.tenant, theirs.tenant, Tokens.of(caller), Tokens.of(UUID.randomUUID()))
                .operation("GET /api/v1/{org}/skills", ForeignCase.plain())
                .operation("GET /api/v1/{org}/skills/{id}", ForeignCase.with("id", "solo-loro"))
                .operation(
                        "PUT /api/v1/{org}/skills/{id}",
                        ForeignCase.with("id", "solo-loro")
                                .body("{\"name\":\"x\"}")
                                .chosen())
                .operation("GET /api/v1/{org}/queues", ForeignCase.plain())
                .operation("GET /api/v1/{org}/queues/{id}", ForeignCase.with("id", "solo-loro"))
                .operation(
                        "PUT /api/v1/{org}/queues/{id}",
                        ForeignCase.with("id", "solo-loro")
                                .body("{\"name\":\"x\"}")
                                .chosen())
                .operation("GET /api/v1/{org}/dispositions", ForeignCase.plain())
                .operation("GET /api/v1/{org}/dispositions/{id}", ForeignCase.with("id", "solo-loro"))
                .operation(
                        "PUT /api/v1/{org}/dispositions/{id}",
                        ForeignCase.with("id", "solo-loro")
                                .body("{\"label\":\"x\"}")
                                .chosen())
                .operation("GET /api/v1/{org}/routing-plans", ForeignCase.plain())
                .operation("GET /api/v1/{org}/routing-plans/{accountId}", ForeignCase.with("accountId", "solo-loro"))
                .operation(
                        "PUT /api/v1/{org}/routing-plans/{accountId}",
                        ForeignCase.with("accountId", "solo-loro")
                                .body("{\"queueId\":\"solo-loro\",\"priority\":1}")
                                .chosen())
                .operation("GET /api/v1/{org}/agents", ForeignCase.plain())
                .operation("GET /api/v1/{org}/agents/{personId}", ForeignCase.with("personId", marco.id()))
                .operation(
                        "PUT /api/v1/{org}/agents/{personId}",
                        ForeignCase.with("personId", marco.id()).body("{\"capacity\":{\"mail\":1}}"))
                .operation("GET /api/v1/{org}/offers/{id}", ForeignCase.with("id", offer))
                .operation("GET /api/v1/{org}/offers/{id}/receipt", ForeignCase.with("id", offer))
                .operation("POST /api/v1/{org}/offers/{id}/acceptance", ForeignCase.with("id", offer))
                .operation(
                        "POST /api/v1/{org}/offers/{id}/refusal",
                        ForeignCase.with("id", offer).body("{\"reason\":\"pausa\"}"))
                .operation("GET /api/v1/{org}/work", ForeignCase.plain())
                .operation("GET /api/v1/{org}/work/{contactId}", ForeignCase.with("contactId", contact))
                .operation("POST /api/v1/{org}/work/{contactId}/wrap-up-start", ForeignCase.with("contactId", contact))
                .operation(
                        "POST /api/v1/{org}/work/{contactId}/wrap-up",
                        ForeignCase.with("contactId", contact)
                                .body("{\"disposition\":\"risolto\",\"lastMessageSequence\":1}"))
                .operation(
                        "POST /api/v1/{org}/work/{contactId}/release",
                        ForeignCase.with("contactId", contact).body("{\"reason\":\"pausa\"}"))
                .operation(
                        "POST /api/v1/{org}/work/{contactId}/parking",
                        ForeignCase.with("contactId", contact).body("{\"lastMessageSequence\":1}"))
                .operation("DELETE /api/v1/{org}/work/{contactId}/parking", ForeignCase.with("contactId", contact))
                .operation("GET /api/v1/{org}/queue-status", ForeignCase.plain())
                .operation("GET /api/v1/{org}/agent-status", ForeignCase.plain())
                .exempt("GET /api/v1/me/work", "answers from the caller's own employer and grants")
                .exempt("GET /api/v1/me/presence", "answers from the caller's own employer")
                .exempt("PUT /api/v1/me/presence", "changes the caller's own presence")
                .verify();
    }
}
