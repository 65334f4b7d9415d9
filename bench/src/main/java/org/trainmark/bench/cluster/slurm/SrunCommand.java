package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.cluster.BlockPlace;

/**
 * The words that have Slurm run a block.
 *
 * @param run what the names of all jobs of the run begin with
 * @param options the user's
 * @param cards of a node that a block takes; 0 for none
 * @param time of a block
 * @param allocated whether this process has nodes already, of which a block takes one
 * @param program that the block runs
 */
record SrunCommand(
        String run, SlurmOptions options, int cards, Duration time, boolean allocated, List<String> program) {

    SrunCommand {
        requireNonNull(run, "run");
        requireNonNull(options, "options");
        requireNonNull(time, "time");
        program = List.copyOf(program);
    }

    List<String> words(BlockPlace place) {
        List<String> words = new ArrayList<>(List.of(
                "srun",
                "--job-name=" + name(place.token()),
                "--nodes=1",
                "--ntasks=1",
                "--mem=0",
                // Pinning is for profiles to say, and the same on every site.
                "--cpu-bind=none",
                "--kill-on-bad-exit=1",
                "--time=" + SlurmTime.minutes(time)));
        if (!allocated) {
            words.add("--exclusive");
        }
        gres().ifPresent(gres -> words.add("--gres=" + gres));
        place.node().ifPresent(node -> words.add("--nodelist=" + node));
        if (!place.without().isEmpty()) {
            words.add("--exclude=" + String.join(",", place.sortedWithout()));
        }
        words.addAll(options.others());
        words.addAll(program);
        return words;
    }

    private Optional<String> gres() {
        return cards == 0
                ? Optional.empty()
                : Optional.of("gpu:%s%d"
                        .formatted(
                                options.cards()
                                        .filter(kind -> !kind.isEmpty())
                                        .map(kind -> kind + ":")
                                        .orElse(""),
                                cards));
    }

    /** Returns the name of a block's job. */
    String name(String token) {
        return "%s-%s".formatted(run, token);
    }
}
