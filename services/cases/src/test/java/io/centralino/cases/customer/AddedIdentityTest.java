package io.centralino.cases.customer;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identity;
import static io.centralino.cases.Tenant.matter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.centralino.cases.Tenant;
import io.centralino.testkit.ServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Elena has written by mail; the bank knows her number too.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class AddedIdentityTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String number = "+39333" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    final String bsuid = "IT." + UUID.randomUUID().toString().replace("-", "");

    private ValidatableResponse add(UUID customer, String kind, String value) {
        return aurora.giulia()
                .body(Map.of("kind", kind, "value", value))
                .post("/customers/{id}/identities", customer)
                .then();
    }

    @Test
    void whatsAppAndMailAreOneCustomerAndOneCase() {
        var mail = aurora.mail(anAddress());
        add(customer(mail), "phone", number.replace("+39", "0039 "))
                .statusCode(201)
                .body("identities.value", hasItem(number));

        var whatsApp =
                aurora.chat(List.of(Map.of("kind", "phone", "value", number), Map.of("kind", "bsuid", "value", bsuid)));

        assertThat(customer(whatsApp)).isEqualTo(customer(mail));
        assertThat(matter(whatsApp)).isEqualTo(matter(mail));
        assertThat(customer(aurora.chat(identity("bsuid", bsuid)))).isEqualTo(customer(mail));
    }

    @Test
    void saidAgainItIsTheSame() {
        var mail = aurora.mail(anAddress());
        add(customer(mail), "phone", number).statusCode(201);

        add(customer(mail), "phone", number).statusCode(201);
    }

    @Test
    void whatLeadsToSomebodyElseIsRefused() {
        var mail = aurora.mail(anAddress());
        var other = aurora.chat(identity("phone", number));
        var owner = customer(other);

        add(customer(mail), "phone", number)
                .statusCode(409)
                .body("type", equalTo("/problems/identity-taken"))
                .body("customerId", equalTo(owner.toString()));
    }

    @ParameterizedTest
    @CsvSource({"phone, nobody", "mail, elena", "visitor, 7", "partner, x", "pigeon, 7", "bsuid, ' '"})
    void whatIsNoIdentityIsRefused(String kind, String value) {
        add(customer(aurora.mail(anAddress())), kind, value).statusCode(400).body("type", equalTo("/problems/invalid"));
    }
}
