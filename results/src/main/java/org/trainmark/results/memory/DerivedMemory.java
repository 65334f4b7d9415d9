package org.trainmark.results.memory;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;

/**
 * What a training must hold whatever the batch, as the descriptions of its network and its optimizer say: each
 * parameter, its gradient and the optimizer's state as values of 4 bytes.
 *
 * @param parameters how many
 * @param statesPerParameter how many values the optimizer keeps for each
 */
public record DerivedMemory(double parameters, double statesPerParameter) {

    private static final int VALUE_BYTES = 4;

    /** Reads it off a trial; empty for a log from before trials said it. */
    static Optional<DerivedMemory> of(TrialReport trial) {
        return trial.measured(MetricNames.PARAMETER_COUNT)
                .flatMap(parameters -> trial.measured(MetricNames.STATES_PER_PARAMETER)
                        .map(states -> new DerivedMemory(parameters.value(), states.value())));
    }

    /** Returns the bytes of a purpose by its name; empty where they do not follow from the descriptions. */
    public OptionalDouble bytes(String purpose) {
        return switch (purpose) {
            case "parameters", "gradients" -> OptionalDouble.of(VALUE_BYTES * parameters);
            case "optimizer-state" -> OptionalDouble.of(VALUE_BYTES * parameters * statesPerParameter);
            default -> OptionalDouble.empty();
        };
    }

    /** Returns the bytes of all purposes that follow from the descriptions. */
    public double bytes() {
        return MemoryUse.PURPOSES.stream()
                .flatMapToDouble(purpose -> bytes(purpose).stream())
                .sum();
    }
}
