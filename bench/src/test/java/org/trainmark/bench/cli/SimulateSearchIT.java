package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.output.ExitCode;

class SimulateSearchIT {

    @Test
    void showsEveryTable() {
        HostProcess.Ended ended =
                InProcess.run(Map.of(), "simulate", "--search", "--quick", "--searches", "1", "--seed", "3");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith(
                        "How far the best place is above the minimum, after 50 evaluations:\n\n| function | sampler |")
                .contains("\nThe same of random search, beside the median that is known:\n\n| function | searches |")
                .contains("\nThe same where a setting exists under one of three choices only:\n\n| space | sampler |")
                .contains("\nWhere 4 places of 10 do not fit into memory, 40 trials: ")
                .contains("\nTwo objectives: share of the largest hypervolume, after 80 evaluations:\n\n| functions |")
                .contains("\nBranin with noise, ")
                .contains("\nReplays over the grid of quickstart, ")
                .contains("\nImportance by 500 points beside the closed form:\n\n| function | samples |")
                .contains("\n| Hartmann 6 | gaussian-process | 1 | ", "| at most 0.25 | ");
        assertThat(ended.out().lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> line.matches("(\\| [^|]+ ){7,14}\\|"));
    }
}
