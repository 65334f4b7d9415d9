package org.trainmark.bench.cli.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one {@link SlurmHere} for all classes, and skips them with the reason where there can be none. */
final class OnSlurm implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(OnSlurm.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(SlurmHere.missing().isEmpty(), () -> SlurmHere.missing().orElse(""));
    }

    /** Closed with the last of the tests. */
    private static SlurmHere cluster(ExtensionContext context) {
        return context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(SlurmHere.class, type -> started(), SlurmHere.class);
    }

    private static SlurmHere started() {
        try {
            return SlurmHere.start(Files.createTempDirectory(Path.of("/tmp"), "slurm"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a cluster", e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SlurmHere.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cluster(context);
    }
}
