package org.trainmark.results.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/** One number for the trials of a cell, from those of their readings that are finite. */
final class TrialEstimates {

    private TrialEstimates() {}

    static OptionalDouble max(Stream<OptionalDouble> values) {
        return values.flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite)
                .max();
    }

    static Optional<Estimate> geometric(List<TrialReport> trials, Function<TrialReport, OptionalDouble> reading) {
        double[] values = Arrays.stream(values(trials, reading))
                .filter(value -> value > 0)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Estimate.geometric(values));
    }

    static Optional<Estimate> arithmetic(List<TrialReport> trials, Function<TrialReport, OptionalDouble> reading) {
        double[] values = values(trials, reading);
        return values.length == 0 ? Optional.empty() : Optional.of(Estimate.arithmetic(values));
    }

    private static double[] values(List<TrialReport> trials, Function<TrialReport, OptionalDouble> reading) {
        return trials.stream()
                .map(reading)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite)
                .toArray();
    }
}
