package io.centralino.governance;

import static io.centralino.governance.House.as;
import static io.centralino.governance.House.found;
import static io.centralino.governance.House.grant;
import static io.centralino.governance.House.operator;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.centralino.testkit.ServiceParts;
import io.centralino.web.Allowed;
import io.centralino.web.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every role tries every operation: who is not named is refused, who is named is not.
@QuarkusTest
@WithTestResource(ServiceParts.class)
class RoleMatrixTest {
    static final String ORG = "banca-ruoli";

    @Test
    void answersEachRoleAsTheOperationSays() {
        found(ORG, "tenant");
        var people = new EnumMap<Role, UUID>(Role.class);
        for (var role : Role.values()) {
            if (role != Role.OPERATOR) {
                var somebody = UUID.randomUUID();
                people.put(role, somebody);
                grant(ORG, somebody, role.name().toLowerCase(Locale.ROOT));
            }
        }
        var operations = operations();
        var faults = new ArrayList<String>();
        operations.forEach((operation, allowed) -> {
            for (var role : Role.values()) {
                var caller = role == Role.OPERATOR ? operator() : as(Objects.requireNonNull(people.get(role)));
                var refused = isForbidden(call(operation, caller));
                if (!allowed.me() && refused == Set.of(allowed.value()).contains(role)) {
                    faults.add("%s: %s is %s".formatted(operation, role, refused ? "refused" : "let in"));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void knowsEveryOperationOfTheDocument() {
        Map<String, Map<String, Object>> paths = get("/q/openapi?format=json").path("paths");
        var published = new ArrayList<String>();
        paths.forEach((path, methods) ->
                methods.keySet().forEach(method -> published.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(published)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(operations().keySet());
    }

    /// With a body that nobody takes and ids that nobody has, so that nothing changes.
    private static Response call(String operation, RequestSpecification caller) {
        var words = operation.split(" ");
        var path = words[1].replace("{org}", ORG)
                .replaceAll("\\{(id|subject|contactId)}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]+}", "nobody-has-this");
        return List.of("PUT", "POST").contains(words[0])
                ? caller.body("{}").request(words[0], path)
                : caller.request(words[0], path);
    }

    private static boolean isForbidden(Response answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        return answer.statusCode() == 403 && "/problems/forbidden".equals(answer.path("type"));
    }

    private static Map<String, Allowed> operations() {
        var operations = new TreeMap<String, Allowed>();
        ArchitectureTest.CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .forEach(method -> operations.put(name(method), method.getAnnotationOfType(Allowed.class)));
        return operations;
    }

    private static String name(JavaMethod method) {
        var verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
        var path = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return verb + " " + method.getOwner().getAnnotationOfType(Path.class).value() + path;
    }
}
