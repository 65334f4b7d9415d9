package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as an ordinary jar of JMH benchmarks. */
class JmhCommandLineIT {

    private final Path directory;

    JmhCommandLineIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void listsTheBenchmarks() throws Exception {
        assertThat(jmh("-l").lines())
                .contains(
                        "org.trainmark.bench.fork.TrainingBenchmark.rangeTest",
                        "org.trainmark.bench.fork.TrainingBenchmark.step",
                        "org.trainmark.bench.fork.TrainingBenchmark.train");
    }

    @Test
    void measuresStepsAndCountsSamples() throws Exception {
        JsonNode result = result(
                "TrainingBenchmark.step",
                "-p",
                "batchSize=64",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "200ms",
                "-prof",
                "gc");

        double steps = result.at("/primaryMetric/score").asDouble();
        assertThat(result.at("/params/batchSize").asText()).isEqualTo("64");
        assertThat(result.at("/primaryMetric/scoreUnit").asText()).isEqualTo("ops/s");
        assertThat(result.at("/secondaryMetrics/samples/score").asDouble()).isBetween(50 * steps, 64 * steps);
        assertThat(result.at("/secondaryMetrics").toString()).contains("gc.alloc.rate.norm");
    }

    @Test
    void warnsThatNoProfileSetTheThreads() throws Exception {
        String[] words = {"TrainingBenchmark.step", "-f", "1", "-wi", "0", "-i", "1", "-r", "100ms"};

        assertThat(jmh(Map.of(), words)).contains("no profile set the threads of this JVM", "OMP_NUM_THREADS=1");
        assertThat(jmh(
                        Map.of(
                                "OMP_NUM_THREADS", "1",
                                "OPENBLAS_NUM_THREADS", "1",
                                "MKL_NUM_THREADS", "1",
                                "ND4J_SKIP_BLAS_THREADS", "1"),
                        words))
                .doesNotContain("no profile set");
    }

    @Test
    void measuresATrainingToItsEnd() throws Exception {
        JsonNode result = result(
                "TrainingBenchmark.train",
                "-p",
                "convergence={max-epochs: 2}",
                "-f",
                "1",
                "-wi",
                "1",
                "-i",
                "1",
                "-prof",
                "gc");

        assertThat(result.at("/mode").asText()).isEqualTo("ss");
        assertThat(result.at("/primaryMetric/score").asDouble()).isPositive();
        assertThat(result.at("/secondaryMetrics").toString()).contains("gc.alloc.rate");
    }

    private JsonNode result(String... arguments) throws Exception {
        Path file = directory.resolve("result.json");
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("-rf", "json", "-rff", file.toString()));
        jmh(words.toArray(String[]::new));
        JsonNode results = new JsonMapper().readTree(file.toFile());
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private String jmh(String... arguments) throws IOException, InterruptedException {
        return jmh(Map.of(), arguments);
    }

    private String jmh(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-jar",
                Path.of("target", "benchmarks.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.endsWith("_THREADS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
