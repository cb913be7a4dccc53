package io.centralino.cases.customer;

import static io.centralino.cases.Tenant.anAddress;
import static io.centralino.cases.Tenant.customer;
import static io.centralino.cases.Tenant.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.centralino.cases.Tenant;
import io.centralino.cases.Tenant.Contact;
import io.centralino.testkit.ServiceParts;
import io.centralino.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceParts.class)
class CustomerResourceTest {

    final Tenant aurora = Tenant.open("banca-aurora");
    final String address = anAddress();

    @Test
    void findsACustomerByAnySpellingOfAnAddress() {
        var elena = customer(aurora.mail(address));

        aurora.giulia()
                .queryParam("identity", " " + address.toUpperCase(Locale.ROOT))
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(elena.toString())))
                .body("items[0].identities.value", equalTo(List.of(address)));
    }

    @Test
    void findsACustomerByAPartOfTheName() {
        var name = "Zoë " + UUID.randomUUID();
        var zoe = customer(named(name));

        assertThat(search(name.substring(2, 20).toUpperCase(Locale.ROOT))).containsExactly(zoe.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; DROP TABLE customer; --", "100% sicuro"})
    void takesEveryCharacterOfANameAsItself(String odd) {
        var marked = UUID.randomUUID() + " " + odd;
        var one = customer(named(marked));
        customer(named(marked.replace(odd, "x")));

        assertThat(search(marked)).containsExactly(one.toString());
    }

    @Test
    void listsEveryCustomerOncePageByPage() {
        var marked = UUID.randomUUID().toString();
        var all = IntStream.range(0, 55).mapToObj(n -> named(marked + " " + n)).toList();
        var ids = all.stream().map(contact -> customer(contact).toString()).toList();

        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = aurora.giulia().queryParam("q", marked);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/customers");
            read.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void readsALongTimelinePageByPage() {
        var contact = aurora.mail(address);
        var elena = customer(contact);
        IntStream.range(0, 60).forEach(n -> Topics.say(aurora.messageReceived(contact, UUID.randomUUID())));
        org.awaitility.Awaitility.await().until(() -> timeline(elena).size() == 62);

        assertThat(timeline(elena)).doesNotHaveDuplicates().last().asString().contains("contact-opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity=%00", "q=a%00b", "q=%0Aa", "cursor=x", "cursor=YQ"})
    void refusesAQuestionItCannotRead(String query) {
        var answer = aurora.giulia().urlEncodingEnabled(false).get("/customers?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("type").toString()).startsWith("/problems/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "YWJj",
                "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5Wh8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA"
            })
    void knowsNoPlaceOnATimelineThatIsNone(String cursor) {
        aurora.giulia()
                .queryParam("before", cursor)
                .get("/customers/{id}/timeline", customer(aurora.mail(address)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }

    @Test
    void findsNobodyByWhatIsNoIdentity() {
        aurora.giulia()
                .queryParam("identity", "@@@")
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private Contact named(String name) {
        return aurora.say(aurora.aContact("mail", identity("mail", anAddress()), name, null));
    }

    private List<String> search(String q) {
        return aurora.giulia()
                .queryParam("q", q)
                .get("/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private List<Object> timeline(UUID customer) {
        var read = new ArrayList<Object>();
        @Nullable String before = null;
        do {
            var request = aurora.giulia();
            var page = (before == null ? request : request.queryParam("before", before))
                    .get("/customers/{id}/timeline", customer);
            read.addAll(page.path("items"));
            before = page.path("next");
        } while (before != null);
        return read;
    }
}
