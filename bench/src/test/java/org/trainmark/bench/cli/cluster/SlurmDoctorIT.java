package org.trainmark.bench.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;

@ExtendWith(OnSlurm.class)
class SlurmDoctorIT {

    private final Path directory;

    SlurmDoctorIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void saysOfEachKindOfNodeWhetherItCanTrain(SlurmHere slurm) {
        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, "doctor", "--on", "slurm");

        String words = ended.out().replaceAll("\\s+", " ");
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(words)
                .contains(
                        "bench (usual) up, idle 60 min n1 gpu:h200:2",
                        "short up, idle 1 min",
                        "n1 (4 processors, 4000 MiB, gpu:h200:2) works: cpu ",
                        "n2 (4 processors, 4000 MiB, gpu:t4:1) cannot: it was given the card 0",
                        "n3 (4 processors, 4000 MiB) works",
                        "n4 (4 processors, 4000 MiB, gpu:old:1) cannot: a card was given without CUDA_VISIBLE_DEVICES",
                        "Nodes can train: ./trainmark run quickstart --on slurm");
        slurm.awaitNothingLeft();
    }

    @Test
    void tellsProgramsToo(SlurmHere slurm) {
        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, "doctor", "--on=slurm", "--json");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains("\"works\" : true", "\"works\" : false", "\"limitMinutes\" : 60");
    }
}
