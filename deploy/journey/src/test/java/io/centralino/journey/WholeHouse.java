package io.centralino.journey;

import io.centralino.journey.house.House;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the running suite; it is started once for all of them and stopped after the last.
final class WholeHouse implements ParameterResolver {

    /// Away from the usual ports, so that a suite in use is left in peace.
    private static final int OFFSET = Integer.getInteger("journey.offset", 10_000);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.GLOBAL);
        return Objects.requireNonNull(store.getOrComputeIfAbsent(House.class, unused -> started(), House.class));
    }

    private static House started() {
        var root = Path.of(System.getProperty("centralino.root", "../.."));
        return House.start(root, root.resolve("deploy/journey/target/house"), OFFSET);
    }
}
