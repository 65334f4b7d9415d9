package org.trainmark.bench.cli.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one {@link SlurmHere} for all classes, and skips them with the reason where there can be none. One class
 * at a time on this machine: they look for blocks of a run, and kill them, by their names.
 */
final class OnSlurm implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(OnSlurm.class);

    private static final Path LOCK = Path.of("/tmp", "trainmark-slurm-tests.lock");

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        assumeTrue(SlurmHere.missing().isEmpty(), () -> SlurmHere.missing().orElse(""));
        FileChannel turn = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        turn.lock();
        context.getStore(SPACE).put(FileChannel.class, turn);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        FileChannel turn = context.getStore(SPACE).remove(FileChannel.class, FileChannel.class);
        if (turn != null) {
            turn.close();
        }
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
