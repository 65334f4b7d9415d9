package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;

/**
 * What the parts of a suite must be to each other; each problem is noted at the part that is to change.
 *
 * @param fields of the whole suite
 */
record SuiteChecks(Fields fields, Problems problems) {

    private static final int MOST_TRIALS = 100_000;

    SuiteChecks {
        requireNonNull(fields, "fields");
        requireNonNull(problems, "problems");
    }

    /** Returns the timeout of a trial, which must be longer than what is measured in it. */
    Duration longerThan(Measure measure, Duration timeout) {
        Duration needed = measure.throughput()
                .map(throughput -> throughput.warmup().plus(throughput.measure()))
                .orElse(Duration.ZERO);
        if (timeout.compareTo(needed) > 0) {
            return timeout;
        }
        throw problems.add(
                place("limits"),
                "trial-timeout must be longer than warmup and measure together, %s, but is %s"
                        .formatted(Durations.text(needed), Durations.text(timeout)));
    }

    /** Returns the cells, which must not make too many trials, nor any on processors that runs beside others. */
    List<Cell> fitting(Repetitions repetitions, List<Cell> cells) {
        return onlyCards(repetitions, fewTrials(repetitions, cells));
    }

    private List<Cell> fewTrials(Repetitions repetitions, List<Cell> cells) {
        long trials = (long) repetitions.count() * cells.size();
        if (trials <= MOST_TRIALS) {
            return cells;
        }
        throw problems.add(
                place(MeasureFormat.NAME),
                "repetitions %d of %d cells make %d trials; at most %d are read"
                        .formatted(repetitions.count(), cells.size(), trials, MOST_TRIALS));
    }

    private List<Cell> onlyCards(Repetitions repetitions, List<Cell> cells) {
        Optional<Profile> onProcessors = cells.stream()
                .map(Cell::profile)
                .filter(Profile::isOnProcessors)
                .findFirst();
        if (!repetitions.devicesAtOnce() || onProcessors.isEmpty()) {
            return cells;
        }
        Place place = fields.value(MeasureFormat.NAME)
                .flatMap(value -> value.fields().value(Repetitions.DEVICES_AT_ONCE))
                .map(Value::place)
                .orElse(fields.mapping().place());
        throw problems.add(
                place,
                ("%s must be false with the profile '%s': a trial on the device cpu would be slowed by"
                                + " one beside it; run it in a suite of its own")
                        .formatted(
                                Repetitions.DEVICES_AT_ONCE, onProcessors.get().name()));
    }

    private Place place(String name) {
        return fields.value(name).map(Value::place).orElse(fields.mapping().place());
    }
}
