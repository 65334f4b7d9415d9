package org.trainmark.bench.cli.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;

/** The example of a library that guards its speed by a test: it is built as its owner would build it. */
class JUnitExampleIT {

    private static final Path EXAMPLE = Path.of("examples", "junit").toAbsolutePath();

    /** So slow that no other work on the machine can hide it; the suite stays the same. */
    private static final Map<String, String> SLOWED = Map.of("JAVA_TOOL_OPTIONS", "-Dtrainmark.slowdown=20");

    private final Path library;
    private final OtherBuild build;

    JUnitExampleIT(@TempDir Path directory) throws IOException {
        library = directory.resolve("library");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!EXAMPLE.relativize(file).startsWith("target")) {
                    Path copy = library.resolve(EXAMPLE.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        build = new OtherBuild(Files.createDirectory(directory.resolve("maven")));
    }

    private void trainmark(Map<String, String> environment, String... arguments) {
        HostProcess.Ended ended = HostProcess.run(environment, library, arguments);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void failsWhereTheEngineWasSlowedAndPassesOtherwise() throws IOException {
        trainmark(Map.of(), "run", "perf.yaml", "--out", "runs/main");
        trainmark(Map.of(), "baseline", "main", "runs/main");
        trainmark(Map.of(), "run", "perf.yaml", "--out", "target/run");
        OtherBuild.Ended equal = build.run(library, "test");

        assertThat(equal.code()).as(equal.log()).isZero();
        assertThat(equal.log()).contains("Tests run: 1, Failures: 0");

        Files.move(library.resolve("target/run"), library.resolve("runs/equal"));
        trainmark(SLOWED, "run", "perf.yaml", "--out", "target/run");
        OtherBuild.Ended slowed = build.run(library, "test");

        assertThat(slowed.code()).as(slowed.log()).isNotZero();
        assertThat(slowed.log())
                .contains(
                        "TrainingSpeedTest.isThatOfTheMainBranch",
                        "baselines/main.jsonl (base) against target/run (candidate)",
                        "Regression: 1 of 1 guarded comparison got worse.")
                .containsPattern("Samples/s +-(9\\d|100)\\.\\d .*slower");
    }

    /** Those are all that a machine surely has on which this project was built. */
    @Test
    void namesTheVersionsOfThisBuild() throws IOException {
        String own = OtherBuild.pom();

        assertThat(Pattern.compile("<version>(.*)</version>")
                        .matcher(Files.readString(EXAMPLE.resolve("pom.xml")))
                        .results()
                        .map((MatchResult version) -> version.group(1))
                        .filter(version -> !version.equals("1.0.0")))
                .hasSize(5)
                .allSatisfy(version -> assertThat(own).contains(">" + version + "<"));
    }
}
