package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinyProgram;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.git.ScratchRepository;
import org.trainmark.results.Commit;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** Second starts of a run, each on the directory of one that ended after two trials. */
class ResumedRunIT {

    private static final String TWO = "measure.repetitions=2";

    private final Path directory;

    ResumedRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void endAfterTwoTrials() {
        assertThat(run(TWO).code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void startsNothingIfAllTrialsAreThere() {
        List<TrialReport> before = TinySuite.logged(directory);

        HostProcess.Ended ended = run(TWO);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("trainmark: going on with run, which has 2 of 2 trials")
                .doesNotContain(" completed ");
        assertThat(TinySuite.logged(directory)).isEqualTo(before);
    }

    @Test
    void addsTheTrialsOfMoreRepetitions() {
        List<TrialReport> before = TinySuite.logged(directory);

        HostProcess.Ended ended = run("measure.repetitions=3");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory))
                .startsWith(before.toArray(TrialReport[]::new))
                .hasSize(3);
    }

    @Test
    void refusesTheTrialsOfAnotherSuiteEvenIfNothingSaysAnyMoreOfWhichTheyAre() throws IOException {
        List<TrialReport> before = TinySuite.logged(directory);

        HostProcess.Ended ended = run(TWO, "batch-size=64");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("run holds 2 trials not of this suite").contains("--out");
        assertThat(TinySuite.logged(directory)).isEqualTo(before);

        Files.delete(directory.resolve(TinySuite.OUT).resolve("run.json"));
        HostProcess.Ended nameless = run(TWO, "batch-size=64");

        assertThat(nameless.code()).as(nameless.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nameless.err()).contains("run holds 2 trials not of this suite");
    }

    @Test
    void runsATrialAgainWhoseLineWasTorn() throws IOException {
        Path log = directory.resolve(TinySuite.OUT).resolve("trials.jsonl");
        List<TrialReport> before = TinySuite.logged(directory);
        String text = Files.readString(log, UTF_8);
        Files.writeString(log, text.substring(0, text.length() - 100), UTF_8);

        HostProcess.Ended ended = run(TWO);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err().lines())
                .anySatisfy(line ->
                        assertThat(line).contains(log.getFileName().toString()).contains("line 2"));
        assertThat(TinySuite.logged(directory))
                .hasSize(2)
                .startsWith(before.get(0))
                .extracting(TrialReport::id)
                .containsExactlyElementsOf(before.stream().map(TrialReport::id).toList());
    }

    @Test
    void keepsTheCommitThatItWasBegunAtAndTellsTheLaterOne() throws IOException, InterruptedException {
        ScratchRepository scratch = new ScratchRepository(directory);
        String commit = scratch.commit();

        HostProcess.Ended ended = run("measure.repetitions=3");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("begun at commit unknown and goes on at " + commit);
        assertThat(RunDirectory.open(directory.resolve(TinySuite.OUT)).info().provenance())
                .doesNotContainKey("commit")
                .containsEntry(Commit.LATER, commit);
    }

    private HostProcess.Ended run(String... changes) {
        return HostProcess.run(directory, TinyProgram.arguments(directory, changes));
    }
}
