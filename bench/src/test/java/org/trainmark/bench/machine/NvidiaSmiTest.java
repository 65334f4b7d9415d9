package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NvidiaSmiTest {

    private final FakeFiles files = new FakeFiles();

    @Test
    void readsTwoCardsAndTheirProcesses() {
        List<Gpu> gpus =
                gpus(resource("gpus-h100.csv"), resource("processes.csv")).list();

        assertThat(gpus).extracting(Gpu::index).containsExactly(0, 1);
        Gpu first = gpus.get(0);
        assertThat(first.name()).isEqualTo("NVIDIA H100 80GB HBM3");
        assertThat(first.computeCapability()).contains("9.0");
        assertThat(first.memoryBytes()).hasValue(81559L << 20);
        assertThat(first.driver()).isEqualTo("535.129.03");
        assertThat(first.mig()).contains("Disabled");
        assertThat(first.watts()).hasValue(118.42);
        assertThat(first.slowdowns()).isEmpty();
        assertThat(first.processes())
                .containsExactly(new GpuProcess(
                        first.uuid(), 4242, Optional.of("/usr/bin/python3"), OptionalLong.of(1010L << 20)));
    }

    @Test
    void namesHeatAndAProcessWhoseNameIsHidden() {
        Gpu second = gpus(resource("gpus-h100.csv"), resource("processes.csv"))
                .list()
                .get(1);

        assertThat(second.slowdowns()).containsExactly("heat, by the hardware");
        assertThat(second.processes())
                .singleElement()
                .extracting(GpuProcess::name)
                .isEqualTo(Optional.empty());
    }

    @Test
    void leavesOutWhatACardHasNot() {
        Gpu card = gpus(resource("gpus-geforce.csv"), "").list().get(0);

        assertThat(card.ecc()).isEmpty();
        assertThat(card.watts()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void seesThatAContainerHidesProcesses() {
        Gpu busy = gpus(resource("gpus-geforce.csv"), "").list().get(0);
        Gpu shown = gpus(resource("gpus-h100.csv"), resource("processes.csv"))
                .list()
                .get(0);

        assertThat(busy.hidesProcesses()).isTrue();
        assertThat(shown.hidesProcesses()).isFalse();
    }

    @Test
    void saysWhatAnAnswerIsThatIsNone() {
        assertThat(gpus("Field \"compute_cap\" is not a valid field to query.", ""))
                .isEqualTo(
                        new Gpus.Unreadable("nvidia-smi printed 'Field \"compute_cap\" is not a valid field to query.',"
                                + " which has not 15 values"));
    }

    @Test
    void saysThatAnAnswerHasAWordForANumber() {
        String odd = resource("gpus-geforce.csv").replace(" 12288,", " many,");

        assertThat(gpus(odd, "")).isEqualTo(new Gpus.Unreadable("nvidia-smi printed 'many' for a number"));
    }

    @Test
    void passesOnWhatTheProgramFailedWith() {
        NvidiaSmi failing = new NvidiaSmi(files, command -> {
            throw new NvidiaSmi.SmiFailedException("nvidia-smi failed: Driver/library version mismatch");
        });

        assertThat(failing.gpus()).isEqualTo(new Gpus.Unreadable("nvidia-smi failed: Driver/library version mismatch"));
    }

    @Test
    void tellsAMissingProgramFromAMissingDriver() {
        NvidiaSmi missing = new NvidiaSmi(files, command -> {
            throw new IOException("no such file");
        });

        assertThat(missing.gpus()).isEqualTo(new Gpus.NoDriver());
        files.with("proc/driver/nvidia/version", "NVRM version: 535.129.03\nGCC version: 12\n");
        assertThat(missing.gpus()).isEqualTo(new Gpus.NoProgram("NVRM version: 535.129.03"));
    }

    private Gpus gpus(String cards, String processes) {
        return new NvidiaSmi(files, command -> command.get(1).contains("compute-apps") ? processes : cards).gpus();
    }

    static String resource(String name) {
        try (InputStream in = NvidiaSmiTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
