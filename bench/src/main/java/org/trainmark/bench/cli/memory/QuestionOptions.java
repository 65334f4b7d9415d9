package org.trainmark.bench.cli.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trainmark.results.CellKey;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.memory.SequenceSizes;
import org.trainmark.results.report.memory.MemoryQuestion;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the models of memory are to tell: options. */
final class QuestionOptions {

    @Option(
            names = "--predict",
            paramLabel = "BATCH",
            split = ",",
            description =
                    "Tell what these batch sizes would hold, from the model of those that were measured: 8192,16384.")
    private List<Integer> batches = new ArrayList<>();

    @Option(
            names = "--length",
            paramLabel = "LENGTH",
            split = ",",
            description = "Tell it of sequences of these lengths, from the model of batch sizes and lengths: 512,1024."
                    + " Without --predict, for the batch sizes that were measured.")
    private List<Integer> lengths = new ArrayList<>();

    /**
     * Returns what is asked.
     *
     * @throws ParameterException if that is no size
     */
    MemoryQuestion question(CommandLine commandLine) {
        requireSizes(commandLine, "--predict takes batch sizes from 1 on, but is ", batches);
        requireSizes(commandLine, "--length takes lengths of sequences from 1 on, but is ", lengths);
        return new MemoryQuestion(batches, lengths);
    }

    private static void requireSizes(CommandLine commandLine, String what, List<Integer> sizes) {
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(commandLine, what + sizes);
        }
    }

    /** @throws ParameterException if lengths are asked for that cells cannot tell of */
    void requireAnswer(CommandLine commandLine, Collection<CellKey> cells) {
        SequenceSizes.of(cells).shortage().filter(why -> !lengths.isEmpty()).ifPresent(why -> {
            throw unanswered(commandLine, why);
        });
    }

    /** @throws ParameterException if lengths are asked for that no group can tell of */
    void requireAnswer(CommandLine commandLine, List<SequenceGroup> groups) {
        for (SequenceGroup group : lengths.isEmpty() ? List.<SequenceGroup>of() : groups) {
            group.obstacle().ifPresent(why -> {
                throw unanswered(commandLine, group.label() + ": " + why);
            });
        }
    }

    private static ParameterException unanswered(CommandLine commandLine, String why) {
        return new ParameterException(commandLine, "--length cannot be told: " + why);
    }
}
