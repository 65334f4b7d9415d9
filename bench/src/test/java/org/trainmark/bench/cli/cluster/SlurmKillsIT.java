package org.trainmark.bench.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.TrialReport;

@ExtendWith(OnSlurm.class)
class SlurmKillsIT {

    private final Path directory;

    SlurmKillsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void goesOnWhereItsOwnProcessWasKilled(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            host.kill();
        }

        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, ClusterSuite.arguments(directory));

        requireEveryTrialOnce(ended, slurm);
    }

    @Test
    void runsAgainWhatTheClientOfABlockHadWhenItWasKilled(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            oldest(slurm, "srun --job-name=tm-").destroyForcibly();

            HostProcess.Ended ended = host.awaitEnd();

            assertThat(ended.err()).contains("was lost");
            requireEveryTrialOnce(ended, slurm);
        }
    }

    @Test
    void runsAgainWhatABlockHadThatWasCanceled(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            slurm.ask(
                    "scancel",
                    slurm.ask("squeue", "--noheader", "--format=%i")
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .strip());

            HostProcess.Ended ended = host.awaitEnd();

            assertThat(ended.err()).contains("was lost");
            requireEveryTrialOnce(ended, slurm);
        }
    }

    @Test
    void hearsThatABlockIsSilentWhoseStepWasKilled(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            slurm.processes("slurmstepd: [").get(0).destroyForcibly();

            HostProcess.Ended ended = host.awaitEnd();

            assertThat(ended.err()).contains("was lost");
            requireEveryTrialOnce(ended, slurm);
        }
    }

    @Test
    void runsElsewhereWhatANodeHadThatIsDown(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            slurm.daemon("n2").orElseThrow().destroyForcibly();
            slurm.processes("slurmstepd: [").forEach(ProcessHandle::destroyForcibly);
            slurm.processes("bench.cli.Trainmark block").forEach(ProcessHandle::destroyForcibly);

            HostProcess.Ended ended = host.awaitEnd();

            assertThat(ended.err()).contains("was lost");
            slurm.startNodes();
            requireEveryTrialOnce(ended, slurm);
        }
    }

    @Test
    void endsItsBlocksWhenItIsToldToEnd(SlurmHere slurm) throws IOException {
        try (HostProcess host = started(slurm)) {
            awaitTrials(1);
            ProcessHandle.of(host.pid()).orElseThrow().destroy();

            HostProcess.Ended ended = host.awaitEnd();

            assertThat(ended.err()).contains("To go on: ", "--on=slurm --nodes=2");
            slurm.awaitNothingRuns();
            slurm.sweep();
        }
    }

    private HostProcess started(SlurmHere slurm) throws IOException {
        Map<String, String> environment = new HashMap<>(slurm.environment());
        environment.put("JAVA_TOOL_OPTIONS", "-Dtrainmark.block.lease=6");
        return HostProcess.start(environment, directory, ClusterSuite.arguments(directory));
    }

    private void awaitTrials(int count) {
        Await.until("a trial", () -> ClusterSuite.logged(directory).size() >= count);
    }

    private static ProcessHandle oldest(SlurmHere slurm, String text) {
        List<ProcessHandle> all = slurm.processes(text);
        return all.stream().min(Comparator.comparingLong(ProcessHandle::pid)).orElseThrow();
    }

    private void requireEveryTrialOnce(HostProcess.Ended ended, SlurmHere slurm) throws IOException {
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ClusterSuite.lines(directory)).isEqualTo(ClusterSuite.TRIALS);
        assertThat(ClusterSuite.logged(directory)).hasSize(ClusterSuite.TRIALS).allMatch(TrialReport::isCompleted);
        slurm.awaitNothingRuns();
        slurm.sweep();
    }
}
