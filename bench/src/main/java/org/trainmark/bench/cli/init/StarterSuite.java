package org.trainmark.bench.cli.init;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A suite that somebody may start from.
 *
 * @param text YAML
 * @param facts of its data, in sentences
 */
record StarterSuite(String text, List<String> facts) {

    StarterSuite {
        facts = List.copyOf(facts);
    }

    /**
     * What differs from one such suite to another.
     *
     * @param question that it answers
     * @param notes on its data, in sentences
     * @param data its lines
     * @param batchSizes as YAML
     * @param convergence lines on when a training ends
     */
    record Parts(
            String name,
            String question,
            List<String> notes,
            List<String> data,
            String loss,
            String batchSizes,
            List<String> convergence) {

        Parts {
            notes = List.copyOf(notes);
            data = List.copyOf(data);
            convergence = List.copyOf(convergence);
        }
    }

    static StarterSuite ofDigits(String name) {
        return of(new Parts(
                name,
                "Which learning rate and batch size bring a small network to 95 % on handwritten digits soonest?",
                List.of(),
                List.of("set: digits", "validation: 0.2  # the part on which trainings are judged"),
                "cross-entropy",
                "[16, 64, 256]",
                List.of("target-accuracy: 0.95", "max-epochs: 30", "patience: 5  # epochs without a lower loss")));
    }

    static StarterSuite of(Parts parts) {
        String text = """
                # %s
                name: %s
                %sdata:
                %s
                model:
                  mlp: {hidden: [64], activation: relu}  # units of each hidden layer
                loss: %s
                optimizer: adam
                axes:  # every combination of these is a cell
                  learning-rate: [0.001, 0.01, 0.1]
                  batch-size: %s
                measure:
                  repetitions: 3  # trials of each cell, each in a JVM of its own
                  convergence:
                %s
                limits: {trial-timeout: 5m}
                """.formatted(
                        parts.question(),
                        parts.name(),
                        parts.notes().stream().map(note -> "# " + note + "\n").collect(Collectors.joining()),
                        indented(parts.data(), 2),
                        parts.loss(),
                        parts.batchSizes(),
                        indented(parts.convergence(), 4));
        return new StarterSuite(text, parts.notes());
    }

    private static String indented(List<String> lines, int columns) {
        return lines.stream().map(line -> " ".repeat(columns) + line).collect(Collectors.joining("\n"));
    }
}
