package io.centralino.testkit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Has every role try every operation of the running service: who is named beside it is not refused, everybody else is.
///
/// Each call has a body that nobody takes and ids that nobody has, so that nothing comes of it.
///
/// ```java
/// new RoleMatrixCheck("io.centralino.routing", "banca-ruoli").verify();
/// ```
public final class RoleMatrixCheck {
    private static final String ALLOWED = "io.centralino.web.Allowed";
    private static final String VERB = "jakarta.ws.rs.HttpMethod";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String OPERATOR = "OPERATOR";
    private static final List<String> ROLES =
            List.of("AGENT", "SUPERVISOR", "QUALITY", "PLANNER", "CLIENT", "ADMIN", OPERATOR);

    private final Door door = Door.ofTest();
    private final Map<String, JavaAnnotation<?>> operations = new TreeMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final String organisation;

    /// @param root the service's root package
    /// @param organisation one of this check's own
    public RoleMatrixCheck(String root, String organisation) {
        this.organisation = organisation;
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(VERB))
                        .forEach(method -> operations.put(name(method), method.getAnnotationOfType(ALLOWED)));
    }

    public void verify() {
        States.organisation(organisation, "tenant", "Ruoli");
        for (var role : ROLES) {
            var somebody = UUID.randomUUID();
            if (role.equals(OPERATOR)) {
                tokens.put(role, Tokens.of(somebody, "operator"));
            } else {
                States.grant(somebody, organisation, role);
                tokens.put(role, Tokens.of(somebody));
            }
        }
        var faults = new ArrayList<String>();
        operations.forEach((operation, allowed) -> {
            if (is(allowed, "me") || is(allowed, "everyone")) {
                return;
            }
            var named = named(allowed);
            for (var role : ROLES) {
                var answer = call(operation, role);
                var refused = answer.statusCode() == 403 && answer.body().contains("/problems/forbidden");
                if (answer.statusCode() >= 500) {
                    faults.add("%s: %s is answered %d".formatted(operation, role, answer.statusCode()));
                } else if (refused == named.contains(role)) {
                    faults.add("%s: %s is %s".formatted(operation, role, refused ? "refused" : "let in"));
                }
            }
        });
        var unknown = new TreeSet<>(door.operations());
        unknown.removeAll(operations.keySet());
        unknown.forEach(operation -> faults.add(operation + ": is in the document and in no class"));
        if (operations.isEmpty() || !faults.isEmpty()) {
            throw new AssertionError("The roles show:\n" + String.join("\n", faults));
        }
    }

    private HttpResponse<String> call(String operation, String role) {
        var words = operation.split(" ");
        var path = words[1].replace("{org}", organisation)
                .replaceAll("\\{([a-z]+Id|id|subject)}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]+}", "nobody-has-this");
        var body = Set.of("POST", "PUT", "PATCH").contains(words[0])
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.noBody();
        return door.send(door.at(path)
                .method(words[0], body)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.get(role))
                .build());
    }

    private static boolean is(JavaAnnotation<?> allowed, String property) {
        return allowed.get(property).map(Boolean.TRUE::equals).orElse(false);
    }

    private static Set<String> named(JavaAnnotation<?> allowed) {
        return Stream.of((JavaEnumConstant[]) allowed.get("value").orElse(new JavaEnumConstant[0]))
                .map(JavaEnumConstant::name)
                .collect(Collectors.toSet());
    }

    private static String name(JavaMethod method) {
        var verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(VERB))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
        var own = method.tryGetAnnotationOfType(PATH).map(RoleMatrixCheck::path).orElse("");
        var above = path(method.getOwner().getAnnotationOfType(PATH));
        return verb + " " + (own.isEmpty() ? above : above + (own.startsWith("/") ? "" : "/") + own);
    }

    private static String path(JavaAnnotation<?> annotation) {
        return annotation.get("value").map(String::valueOf).orElse("");
    }
}
