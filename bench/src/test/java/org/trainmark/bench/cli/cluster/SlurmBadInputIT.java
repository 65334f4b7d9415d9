package org.trainmark.bench.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;

@ExtendWith(OnSlurm.class)
class SlurmBadInputIT {

    private final Path directory;

    SlurmBadInputIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void saysThatThereIsNoSlurm() throws IOException {
        requireBad(Map.of("PATH", "/nowhere"), "there is no sinfo on the path");
    }

    @Test
    void saysThatTheControllerDoesNotAnswer(SlurmHere slurm) throws IOException {
        requireBad(Map.of("SLURM_CONF", "/nowhere"), "see whether slurmctld runs");
    }

    @Test
    void saysWhatIsNotThere(SlurmHere slurm) throws IOException {
        requireBad(slurm.environment(), "name a partition that there is", "--slurm-options=-p nowhere");
        requireBad(slurm.environment(), "no node has a card of the kind 'a100': there are", "--cards=a100");
        requireBad(slurm.environment(), "mend --slurm-options", "--slurm-options=--no-such-option");
        requireBad(slurm.environment(), "no node is as", "--slurm-options=--constraint=other");
    }

    @Test
    void saysThatAPartitionEndsBlocksTooSoon(SlurmHere slurm) throws IOException {
        requireBad(
                slurm.environment(),
                "a block may take 1 min, and a trial of this suite alone up to 3 min",
                "--slurm-options=-p short");
    }

    @Test
    void saysThatACardIsGivenThatNobodySees(SlurmHere slurm) throws IOException {
        requireBad(
                slurm.environment(),
                "n2 is not fit: it was given the card 0, which its driver does not show",
                "--cards=t4");
        requireBad(
                slurm.environment(),
                "n4 is not fit: a card was given without CUDA_VISIBLE_DEVICES",
                "--cards=old",
                "--slurm-options=-p all");
    }

    @Test
    void saysWhatCannotRunOnNodes(SlurmHere slurm) throws IOException {
        List<String> words = new ArrayList<>(List.of(TinySuite.arguments(
                directory, "measure.convergence={max-epochs: 3, target-accuracy: 0.9}", "measure.checkpoint=best")));
        words.addAll(List.of("--on", "slurm"));

        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, words.toArray(String[]::new));

        assertThat(ended.err()).contains("checkpoints stay on the nodes");
        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private void requireBad(Map<String, String> environment, String words, String... more) throws IOException {
        HostProcess.Ended ended =
                HostProcess.run(new HashMap<>(environment), directory, ClusterSuite.arguments(directory, more));

        assertThat(ended.err()).contains(words);
        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
