package org.trainmark.bench.cluster.slurm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.machine.AskedProgram;

/** What one of Slurm's programs answers. */
final class SlurmAnswer {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private SlurmAnswer() {}

    /**
     * Returns the lines that a program prints.
     *
     * @throws ClusterException if it is not there, fails, or does not answer
     */
    static List<String> of(List<String> words) {
        String program = words.get(0);
        try {
            AskedProgram.Answer answer = AskedProgram.ask(new ProcessBuilder(words).redirectErrorStream(true), LONGEST)
                    .orElseThrow(() -> new ClusterException("%s did not answer within %d s: see whether slurmctld runs"
                            .formatted(program, LONGEST.toSeconds())));
            List<String> lines =
                    answer.printed().lines().filter(line -> !line.isBlank()).toList();
            if (answer.code() != 0) {
                throw new ClusterException("%s failed: %s; see whether slurmctld runs and this machine may ask it"
                        .formatted(program, lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1)));
            }
            return lines;
        } catch (IOException e) {
            throw new ClusterException(
                    "there is no %s on the path: --on slurm needs Slurm's own programs, as on a login node"
                            .formatted(program));
        }
    }
}
