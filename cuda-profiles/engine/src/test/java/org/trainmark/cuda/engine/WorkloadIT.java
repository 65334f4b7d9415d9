package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.ReferenceEngine;

class WorkloadIT {

    private static final int STEPS = 3;

    private final Path directory;

    WorkloadIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @Test
    void isTheSameTrainingAsTheReferences() throws IOException {
        Path ours = write(StandInDriver.load().engine(Precision.FP32, StepLayout.PLAIN), "ours");
        Path reference = write(new ReferenceEngine(), "reference");

        for (String name :
                new String[] {"features.bin", "targets.bin", "order.bin", "parameters.bin", "workload.json"}) {
            assertThat(ours.resolve(name)).hasSameBinaryContentAs(reference.resolve(name));
        }
        assertThat(Files.size(ours.resolve("order.bin"))).isEqualTo(STEPS * 128L * Integer.BYTES);
        ByteBuffer losses = losses(ours);
        ByteBuffer expected = losses(reference);
        for (int step = 0; step < STEPS; step++) {
            assertThat(losses.getFloat()).isCloseTo(expected.getFloat(), within(1e-5f));
        }
        assertThat(losses.hasRemaining()).isFalse();
    }

    private Path write(Engine engine, String name) throws IOException {
        Path folder = directory.resolve(name);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Workload.write(engine, Precision.FP32, STEPS, folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("3 steps on ")
                .contains(", fp32, in ");
        return folder;
    }

    private static ByteBuffer losses(Path folder) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("losses.bin"))).order(ByteOrder.LITTLE_ENDIAN);
    }
}
