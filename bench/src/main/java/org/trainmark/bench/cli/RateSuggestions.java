package org.trainmark.bench.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.bench.machine.ShellWord;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.answer.RangeObstacle;

/** The learning rates that range tests suggest, ready to be given to another run. */
final class RateSuggestions {

    private RateSuggestions() {}

    /** Returns a heading and the suggestion of each trial. */
    static List<String> lines(List<TrialReport> trials) {
        List<String> lines = new ArrayList<>(List.of("", "Learning rates to try:"));
        trials.forEach(trial -> lines.addAll(lines(trial)));
        return lines;
    }

    private static List<String> lines(TrialReport trial) {
        OptionalDouble lowest = TrialReadings.measured(trial, MetricNames.SUGGESTED_LOWEST_RATE);
        OptionalDouble highest = TrialReadings.measured(trial, MetricNames.SUGGESTED_HIGHEST_RATE);
        if (lowest.isEmpty() || highest.isEmpty()) {
            return List.of("  " + label(trial) + ": none, " + obstacle(trial));
        }
        String low = text(lowest.getAsDouble());
        String middle = text(Math.sqrt(lowest.getAsDouble() * highest.getAsDouble()));
        String high = text(highest.getAsDouble());
        String change = "axes.learning-rate=[%s, %s, %s]".formatted(low, middle, high);
        return List.of(
                "  %s: %s to %s".formatted(label(trial), low, high), "    --set " + ShellWord.plainOrQuoted(change));
    }

    private static String label(TrialReport trial) {
        String values = trial.cell().axes().entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(joining(" "));
        return values.isEmpty() ? "the only cell" : values;
    }

    private static String obstacle(TrialReport trial) {
        return trial.isCompleted()
                ? RangeObstacle.of(trial.findings().rangeTest())
                : trial.outcome().label();
    }

    /** As the report has it, which YAML reads as well. */
    private static String text(double rate) {
        return Unit.NUMBER.tick(rate);
    }
}
