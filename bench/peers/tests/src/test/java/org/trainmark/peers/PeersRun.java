package org.trainmark.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** A run of a suite by the built program, in a process of its own. */
final class PeersRun {

    private static final Path JAR =
            Path.of("..", "..", "target", "benchmarks.jar").toAbsolutePath().normalize();

    private PeersRun() {}

    /** Runs a suite in an empty directory and returns its trials; some of them may fail. */
    static List<TrialReport> of(String suite, Path directory) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("peers.yaml"), suite, UTF_8);
        Path output = directory.resolve("output");
        int code = command(directory)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(output)).isEqualTo(1);
        return RunDirectory.open(directory.resolve("run")).trials(notice -> {});
    }

    private static ProcessBuilder command(Path directory) throws IOException {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        JAR.toString(),
                        "org.trainmark.bench.cli.Trainmark",
                        "run",
                        "peers.yaml",
                        "--out",
                        "run")
                .directory(directory.toFile());
    }

    /** Returns those trials whose model's text has something in it, by profile. */
    static Map<String, TrialReport> byProfile(List<TrialReport> trials, String inModel) {
        return trials.stream()
                .filter(trial ->
                        String.valueOf(trial.cell().axes().get("model")).contains(inModel))
                .collect(Collectors.toMap(
                        trial -> String.valueOf(trial.cell().axes().get("profile")), Function.identity()));
    }

    /** Returns the validation losses of a trial's epochs. */
    static List<Double> losses(TrialReport trial) {
        return trial.curve().stream().map(CurvePoint::validationLoss).toList();
    }
}
