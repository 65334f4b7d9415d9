package org.trainmark.bench.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.launch.ForkedProbe;
import org.trainmark.bench.launch.kernels.KernelReport;
import org.trainmark.bench.launch.kernels.TriedKernels;
import org.trainmark.bench.machine.Gpus;
import org.trainmark.bench.machine.Machine;
import org.trainmark.bench.machine.Machines;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.core.engine.Threads;

class DiagnosisTest {

    private static final Profile CPU = profile("cpu", "nd4j", "cpu", Optional.empty());
    private static final Profile PEER = profile(
            "peer", "other", "cpu", Optional.of(new JarFolder("lib", Path.of("/nowhere/lib"), Optional.empty())));

    private static final KernelReport REPORT = new KernelReport(
            "OpenBLAS",
            "OPENBLAS_CORETYPE",
            List.of(
                    TriedKernels.answered("", "SkylakeX", 0.3).took(100),
                    TriedKernels.answered("Zen", "Zen", 3),
                    TriedKernels.answered("Haswell", "Haswell", 0.3).took(172)));

    @Test
    void letsTrainWhatIsThere() {
        Diagnosis diagnosis = diagnosis(Machines.quiet(), Optional.empty(), CPU);

        assertThat(diagnosis.profiles()).containsExactly(new Check("cpu", "nd4j on cpu", Optional.empty()));
        assertThat(diagnosis.canTrain()).isTrue();
    }

    @Test
    void saysWhereAProfileMissesItsClasses() {
        Diagnosis diagnosis = diagnosis(Machines.quiet(), Optional.empty(), CPU, PEER);

        assertThat(diagnosis.profiles().get(1).obstacle())
                .contains(new Obstacle("there is no jar in /nowhere/lib", "put the engine's jars there"));
        assertThat(diagnosis.engines()).extracting(Check::name).containsExactly("nd4j", "other");
        assertThat(diagnosis.engines()).extracting(Check::works).containsExactly(true, false);
    }

    @Test
    void cannotTrainWhereNoProfileWorks() {
        Obstacle natives = new Obstacle("the natives do not fit", "take others");

        Diagnosis diagnosis = diagnosis(Machines.quiet(), Optional.of(natives), CPU, PEER);

        assertThat(diagnosis.canTrain()).isFalse();
        assertThat(diagnosis.profiles().get(0).obstacle()).contains(natives);
    }

    @Test
    void missesAnEngineThatIsNotOnTheClassPath() {
        Profile unknown = profile("mine", "mystery", "cpu", Optional.empty());

        assertThat(diagnosis(Machines.quiet(), Optional.empty(), unknown)
                        .profiles()
                        .get(0)
                        .obstacle())
                .map(Obstacle::why)
                .contains("no engine 'mystery' is on the class path");
    }

    @Test
    void missesAGpuThatIsNotThere() {
        assertThat(gpuObstacle(new Gpus.NoDriver(), "cuda:0"))
                .contains("no NVIDIA driver is loaded, or this container does not see it");
        assertThat(gpuObstacle(new Gpus.Unreadable("nvidia-smi failed: mismatch"), "cuda:0"))
                .contains("nvidia-smi failed: mismatch");
        assertThat(gpuObstacle(Machines.twoGpus(), "cuda:2")).contains("there is no GPU 2 among the 2");
        assertThat(gpuObstacle(Machines.twoGpus(), "cuda:1")).isEmpty();
        assertThat(gpuObstacle(new Gpus.NoProgram("NVRM 535"), "cuda:0")).isEmpty();
    }

    @Test
    void findsNativesForAnotherSystemOrProcessor() {
        assertThat(natives("linux-x86_64-onednn-avx2", "Linux amd64")).isEmpty();
        assertThat(natives("linux-x86_64", "Linux amd64")).isEmpty();
        assertThat(natives("linux-x86_64-avx512", "Linux amd64"))
                .contains("the natives use avx512f, which this processor does not have");
        assertThat(natives("linux-x86_64-avx2", "Linux aarch64"))
                .contains("the natives are built for linux-x86_64-avx2, and this is linux-aarch64");
    }

    @Test
    void isToldInSectionsThatFitTheWidth() {
        List<String> lines =
                DiagnosisText.lines(diagnosis(Machines.with(Machines.twoGpus()), Optional.empty(), CPU, PEER), 80);

        assertThat(lines).contains("Machine", "Engines", "Profiles", "What disturbs measuring");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines).contains("  cpu   works   nd4j on cpu", "  peer  cannot  other on cpu");
        assertThat(String.join("\n", lines))
                .contains("peer cannot: there is no jar in /nowhere/lib.")
                .contains("To mend it: put the engine's jars there");
    }

    @Test
    void saysWhatKernelsCost() throws JsonProcessingException {
        Machine machine = Machines.quiet();
        Diagnosis diagnosis = Diagnosis.of(
                machine,
                new ProfileCheck(machine.means(), Set.of("nd4j"), Optional.empty(), new ForkedProbe()),
                List.of(CPU),
                Optional.of(KernelCosts.of(REPORT, Optional.of("haswell"))));

        assertThat(DiagnosisText.lines(diagnosis, 120).stream().map(String::stripTrailing))
                .containsSequence(
                        "OpenBLAS's kernels",
                        "  name      time  what",
                        "  SkylakeX  1.00  what trials take; the library's own choice",
                        "  Haswell   1.72  pinned by OPENBLAS_CORETYPE",
                        "  Zen       -     wrong: errors are 3.00 times what rounding allows");
        assertThat(String.join(" ", DiagnosisText.lines(diagnosis, 200)))
                .contains(
                        "the environment pins OpenBLAS to haswell, which takes 1.72 times as long; trials take SkylakeX.");
        JsonNode kernels =
                new ObjectMapper().readTree(DiagnosisJson.write(diagnosis)).at("/kernels");
        assertThat(kernels.at("/pinned").asText()).isEqualTo("haswell");
        assertThat(kernels.at("/kernels/1/time").asDouble()).isEqualTo(1.72);
        assertThat(kernels.at("/kernels/2/time").isNull()).isTrue();
    }

    @Test
    void isToldInJson() throws JsonProcessingException {
        String json = DiagnosisJson.write(diagnosis(Machines.quiet(), Optional.empty(), CPU));
        JsonNode root = new ObjectMapper().readTree(json);

        assertThat(root.at("/machine/gpus/state").asText()).isEqualTo("no driver");
        assertThat(root.at("/machine/cpu/processors").asInt()).isEqualTo(4);
        assertThat(root.at("/profiles/0/name").asText()).isEqualTo("cpu");
        assertThat(root.at("/profiles/0/obstacle").isNull()).isTrue();
        assertThat(root.at("/warnings").isArray()).isTrue();
    }

    @Test
    void tellsGpusInJson() throws JsonProcessingException {
        String json = DiagnosisJson.write(diagnosis(Machines.with(Machines.twoGpus()), Optional.empty(), CPU));
        JsonNode gpus = new ObjectMapper().readTree(json).at("/machine/gpus");

        assertThat(gpus.at("/state").asText()).isEqualTo("found");
        assertThat(gpus.at("/list/1/slowdowns/0").asText()).isEqualTo("heat, by the hardware");
        assertThat(gpus.at("/list/1/utilizationPercent").isNull()).isTrue();
    }

    private static Optional<String> gpuObstacle(Gpus gpus, String device) {
        Profile profile = profile("cuda", "nd4j", device, Optional.empty());
        return diagnosis(Machines.with(gpus), Optional.empty(), profile)
                .profiles()
                .get(0)
                .obstacle()
                .map(Obstacle::why);
    }

    @Test
    void missesNd4jWhereAClassComesWithoutIt() {
        assertThat(Natives.missing(Natives.class)).isEmpty();
        assertThat(Natives.missing(String.class)).isPresent();
    }

    private static Optional<String> natives(String classifier, String system) {
        return Natives.obstacle(
                        classifier,
                        system,
                        Machines.cpu(4, 4, "performance", false).simd())
                .map(Obstacle::why);
    }

    private static Diagnosis diagnosis(Machine machine, Optional<Obstacle> natives, Profile... profiles) {
        return Diagnosis.of(
                machine,
                new ProfileCheck(machine.means(), Set.of("nd4j"), natives, new ForkedProbe()),
                List.of(profiles),
                Optional.empty());
    }

    private static Profile profile(String name, String engine, String device, Optional<JarFolder> classPath) {
        Threads threads = new Threads(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(1));
        return new Profile(
                name,
                engine,
                DeviceId.of(device),
                classPath,
                threads,
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }
}
