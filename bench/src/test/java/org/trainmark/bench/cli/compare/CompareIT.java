package org.trainmark.bench.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.OpenHost;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.assertions.TrainmarkAssertions;

/** Comparing what real runs left: the same code, and code that was slowed on purpose. */
class CompareIT {

    private static Path parent;
    private static OpenHost host;

    @BeforeAll
    static void run(@TempDir Path directory) {
        parent = directory;
        host = OpenHost.in(directory);
        HostProcess.Ended ended = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=4",
                        "measure.throughput={warmup: 300ms, measure: 300ms}",
                        "axes.profile=[quick, slow]",
                        "profiles.slow={extends: quick, jvm: [-XX:+UseSerialGC, -Dtrainmark.slowdown=3]}"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @Test
    void findsASlowdownThatWasMadeOnPurpose() {
        HostProcess.Ended ended = host.run("compare", TinySuite.OUT, "--axis", "profile=quick,slow");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.REGRESSION);
        assertThat(ended.out()).contains("Regression:", "Samples/s", "slower");
    }

    @Test
    void findsNoRegressionInTheSameRun() {
        HostProcess.Ended ended = host.run("compare", TinySuite.OUT, TinySuite.OUT);

        assertThat(ended.code()).as(ended.err()).isIn(ExitCode.FINE, ExitCode.CANNOT_TELL);
        assertThat(ended.out()).doesNotContain("slower", "faster");
    }

    @Test
    void comparesWithABaselineThatWasKeptInOneFile() throws IOException {
        HostProcess.Ended kept = host.run("baseline", "first", TinySuite.OUT);
        HostProcess.Ended ended = host.run(
                "compare", "first", TinySuite.OUT, "--markdown", "a.md", "--json", "a.json", "--junit", "a.xml");

        assertThat(kept.code()).as(kept.err()).isEqualTo(ExitCode.FINE);
        assertThat(parent.resolve("baselines").resolve("first.jsonl")).isRegularFile();
        assertThat(ended.code()).as(ended.err()).isIn(ExitCode.FINE, ExitCode.CANNOT_TELL);
        assertThat(Files.readString(parent.resolve("a.md"))).contains("| Cell | Metric |", "Step p99");
        assertThat(Files.readString(parent.resolve("a.json"))).contains("\"verdict\"");
        assertThat(Files.readString(parent.resolve("a.xml"))).contains("<testsuite", "name=\"throughput\"");
    }

    @Test
    void takesWhatCannotBeToldForARegressionIfStrict() {
        HostProcess.Ended lenient = host.run("compare", TinySuite.OUT, TinySuite.OUT, "--margin", "throughput=0.0001%");
        HostProcess.Ended strict =
                host.run("compare", TinySuite.OUT, TinySuite.OUT, "--margin", "throughput=0.0001%", "--strict");

        assertThat(lenient.code()).as(lenient.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(strict.code()).as(strict.err()).isEqualTo(ExitCode.REGRESSION);
        assertThat(strict.out()).contains("Cannot tell:");
    }

    @Test
    void saysWhatTheTestOfALibrarySays() {
        Path run = parent.resolve(TinySuite.OUT);

        HostProcess.Ended ended = HostProcess.run(
                List.of("-Dtrainmark.stdout.columns=160"), parent, "compare", run.toString(), run.toString());

        assertThat(ended.out()).isEqualTo(TrainmarkAssertions.assertNotWorse(run, run));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertRefused("does not exist", "compare", TinySuite.OUT, "nowhere");
        assertRefused("give either a second run, or --axis", "compare", TinySuite.OUT);
        assertRefused("two of its values", "compare", TinySuite.OUT, "--axis", "profile=quick");
        assertRefused("no trial has profile slower", "compare", TinySuite.OUT, "--axis", "profile=quick,slower");
        assertRefused("no metric 'speed'", "compare", TinySuite.OUT, TinySuite.OUT, "--margin", "speed=2%");
    }

    private static void assertRefused(String why, String... arguments) {
        HostProcess.Ended ended = host.run(arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
    }
}
