package org.trainmark.peers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.peers.PeersRun.byProfile;
import static org.trainmark.peers.PeersRun.losses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** One suite over engines that share nothing but the suite. */
class PeersIT {

    private static final List<String> PROFILES = profiles();

    private static final String SUITE = """
            # Do all engines learn the same?
            name: peers
            data: {synthetic: {examples: 256, features: 8, classes: 3}, validation: 0.25}
            optimizer: adam
            learning-rate: 0.01
            batch-size: 32
            axes:
              profile: %s
              model: [{mlp: {hidden: [8], activation: tanh}}, {mlp: {hidden: [8], activation: gelu}}]
            measure:
              repetitions: 1
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
              convergence: {max-epochs: 3}
            limits: {trial-timeout: 1m}
            """.formatted(PROFILES);

    private static Map<String, TrialReport> learnt;
    private static Map<String, TrialReport> withGelu;

    @BeforeAll
    static void run(@TempDir Path directory) throws Exception {
        List<TrialReport> trials = PeersRun.of(SUITE, directory);
        learnt = byProfile(trials, "tanh");
        withGelu = byProfile(trials, "gelu");
    }

    /** Natives for AVX-512 are refused where the processor has none. */
    private static List<String> profiles() {
        List<String> everywhere = List.of("cpu", "pytorch-cpu", "libtorch-cpu", "dl4j-cpu", "nd4j-mkl", "nd4j-plain");
        return hasAvx512()
                ? Stream.concat(everywhere.stream(), Stream.of("nd4j-avx512")).toList()
                : everywhere;
    }

    private static boolean hasAvx512() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo")).contains(" avx512f ");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the processor has", e);
        }
    }

    @Test
    void everyEngineCompletes() {
        assertThat(learnt).containsOnlyKeys(PROFILES);
        assertThat(learnt.values()).extracting(TrialReport::outcome).containsOnly(Outcome.COMPLETED);
    }

    @Test
    void everyEngineTakesTheSameWay() {
        List<Double> expected = losses(trial("cpu"));

        assertThat(expected).hasSize(3);
        for (String profile : PROFILES) {
            List<Double> losses = losses(trial(profile));
            for (int i = 0; i < expected.size(); i++) {
                assertThat(losses.get(i)).as(profile).isCloseTo(expected.get(i), within(1e-4));
            }
        }
    }

    @Test
    void everyEngineRunsInAJvmOfItsOwnClassPath() {
        assertThat(trial("dl4j-cpu").provenance()).containsKey("dl4j").doesNotContainKey("nd4j");
        assertThat(trial("pytorch-cpu").provenance().get("class-path"))
                .contains("pytorch-engine")
                .doesNotContain("nd4j");
        assertThat(trial("libtorch-cpu").provenance().get("class-path"))
                .contains("pytorch-2")
                .doesNotContain("nd4j");
        assertThat(trial("cpu").provenance()).containsKey("nd4j").doesNotContainKey("dl4j");
        assertThat(trial("nd4j-plain").provenance().get("class-path")).contains("linux-x86_64-avx2");
        assertThat(trial("nd4j-mkl").provenance().get("class-path"))
                .contains("mkl-")
                .contains("-redist");
        assertThat(trial("cpu").provenance().get("class-path")).doesNotContain("linux-x86_64-avx2", "mkl-");
    }

    @Test
    void whatAnEngineCannotDoIsRefusedWithTheReasonAndTheRunGoesOn() {
        TrialReport refused = requireNonNull(withGelu.get("dl4j-cpu"));

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("GELU"));
        assertThat(withGelu.get("cpu")).extracting(TrialReport::outcome).isEqualTo(Outcome.COMPLETED);
    }

    private static TrialReport trial(String profile) {
        return requireNonNull(learnt.get(profile), profile);
    }
}
