package org.trainmark.peers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.peers.PeersRun.byProfile;
import static org.trainmark.peers.PeersRun.losses;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Residual networks and transformers on engines that share nothing but the suite. */
class DeepPeersIT {

    private static final String REST = """
            optimizer: adamw
            learning-rate: 0.003
            batch-size: 32
            regularization: {decay-except: [biases, normalizations, embeddings]}
            axes:
              profile: [cpu, pytorch-cpu, libtorch-cpu, dl4j-cpu]
              model: [%s]
            measure:
              repetitions: 1
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
              convergence: {max-epochs: 3}
            limits: {trial-timeout: 2m}
            """;

    @Test
    void residualNetworksLearnTheSame(@TempDir Path directory) throws Exception {
        String network = "{cnn: {layers: [{convolution: {filters: 4}}, batch-normalization, relu, {residual: {layers: "
                + "[{convolution: {filters: 8, stride: 2}}, batch-normalization], "
                + "shortcut: [{convolution: {filters: 8, kernel: 1, stride: 2, padding: 0}}]}}, "
                + "relu, global-average-pooling]}}";
        String suite = """
                name: residual-peers
                data: {synthetic: {examples: 256, features: [8, 8, 3], classes: 3}, validation: 0.25}
                """ + REST.formatted(network);

        learnTheSame(byProfile(PeersRun.of(suite, directory), "residual"));
    }

    @Test
    void transformersLearnTheSame(@TempDir Path directory) throws Exception {
        String suite = """
                name: transformer-peers
                data: {sequences: {copy: {length: 6, vocabulary: 9}, examples: 256}, validation: 0.25}
                """ + REST.formatted("{transformer: {blocks: 2, width: 16, heads: 2}}");

        learnTheSame(byProfile(PeersRun.of(suite, directory), "transformer"));
    }

    private static void learnTheSame(Map<String, TrialReport> trials) {
        List<Double> expected = losses(requireNonNull(trials.get("cpu")));
        assertThat(expected).hasSize(3);
        for (String profile : List.of("pytorch-cpu", "libtorch-cpu")) {
            TrialReport trial = requireNonNull(trials.get(profile));
            assertThat(trial.outcome()).as(profile).isEqualTo(Outcome.COMPLETED);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(losses(trial).get(i)).as(profile).isCloseTo(expected.get(i), within(1e-3));
            }
        }
        assertThat(trials.get("dl4j-cpu")).extracting(TrialReport::outcome).isEqualTo(Outcome.REFUSED);
    }
}
