package org.trainmark.cuda.workload;

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
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.kit.ReferenceEngine;
import org.trainmark.cuda.engine.StandInEngine;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Precision;

class WorkloadIT {

    private static final int STEPS = 3;
    private static final int FOLLOWED_STEPS = 20;

    /** Networks of blocks take the processor long. */
    private static final Workload.Extent FEW = new Workload.Extent(2, 2, 16);

    private final Path directory;

    WorkloadIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @ParameterizedTest
    @EnumSource(names = {"MLP", "CNN"})
    void isTheSameTrainingAsTheReferences(Network network) throws IOException {
        Path ours = write(network, StandInEngine.of(Precision.FP32), STEPS);
        Path reference = write(network, new ReferenceEngine(), STEPS);

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

    @ParameterizedTest
    @EnumSource(names = {"RESIDUAL", "TRANSFORMER"})
    void networksOfBlocksAreTheSameTrainingAsTheReferences(Network network) throws IOException {
        Path ours = write(network, StandInEngine.of(Precision.FP32), FEW);
        Path reference = write(network, new ReferenceEngine(), FEW);

        assertThat(ours.resolve("parameters.bin")).hasSameBinaryContentAs(reference.resolve("parameters.bin"));
        ByteBuffer losses = losses(ours);
        ByteBuffer expected = losses(reference);
        for (int step = 0; step < FEW.steps(); step++) {
            assertThat(losses.getFloat()).isCloseTo(expected.getFloat(), within(1e-4f));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDUAL", "TRANSFORMER"})
    void networksOfBlocksAreTheSameTrainingAsThatOfPytorch(Network network) throws IOException, InterruptedException {
        Path ours = write(network, StandInEngine.of(Precision.FP32), FEW);

        Pytorch.Ended check = Pytorch.run(List.of("check", ours.toString(), "--device", "cpu", "--within", "1e-4"));

        assertThat(check.output()).contains("%s, %d steps in fp32: losses at most ".formatted(network, FEW.steps()));
        assertThat(check.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MLP", "CNN"})
    void isTheSameTrainingAsThatOfPytorch(Network network) throws IOException, InterruptedException {
        Path ours = write(network, StandInEngine.of(Precision.FP32), FOLLOWED_STEPS);

        Pytorch.Ended check = Pytorch.run(List.of("check", ours.toString(), "--device", "cpu", "--within", "1e-4"));

        assertThat(check.output())
                .startsWith("step,loss,pytorch")
                .contains("%s, %d steps in fp32: losses at most ".formatted(network, FOLLOWED_STEPS));
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void isToldFromAnotherTrainingByPytorch() throws IOException, InterruptedException {
        Path ours = write(Network.MLP, StandInEngine.of(Precision.FP32), STEPS);
        Path facts = ours.resolve("workload.json");
        Files.writeString(facts, Files.readString(facts).replace("0.001", "0.0011"));

        Pytorch.Ended check = Pytorch.run(List.of("check", ours.toString(), "--device", "cpu", "--within", "1e-4"));

        assertThat(check.exitCode()).isEqualTo(1);
    }

    private Path write(Network network, Engine engine, int steps) throws IOException {
        return write(network, engine, Workload.Extent.ofSteps(steps));
    }

    private Path write(Network network, Engine engine, Workload.Extent extent) throws IOException {
        Path folder = directory.resolve(engine.id());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Workload.write(
                network,
                engine,
                Precision.FP32,
                extent,
                folder,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("%s: %d steps on ".formatted(network, extent.steps()))
                .contains(", fp32, in ");
        return folder;
    }

    private static ByteBuffer losses(Path folder) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve("losses.bin"))).order(ByteOrder.LITTLE_ENDIAN);
    }
}
