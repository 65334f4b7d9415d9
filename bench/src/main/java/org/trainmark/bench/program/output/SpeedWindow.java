package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.log.StepHistograms;

/** The stretch of a program's training over which its speed is measured, from line to line. */
final class SpeedWindow {

    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Throughput how;
    private final Histogram stepNanos = StepHistograms.empty();
    private Optional<Place> first = Optional.empty();
    private Optional<Place> last = Optional.empty();
    private boolean over;

    /**
     * How far a training is.
     *
     * @param nanos since it began
     * @param samples trained on; negative if that is not known
     */
    record Place(long nanos, long step, long samples) {}

    SpeedWindow(Throughput how) {
        this.how = requireNonNull(how, "how");
    }

    /** Takes how far the training is at a line that says so. */
    void reach(Place place) {
        if (over || place.nanos() < how.warmup().toNanos()) {
            return;
        }
        if (first.isEmpty()) {
            first = Optional.of(place);
        } else {
            last = Optional.of(place);
            over = place.nanos() - first.get().nanos() >= how.measure().toNanos();
        }
    }

    /** Takes how long a step took that ended within the stretch. */
    void step(long nanos) {
        if (first.isPresent() && !over) {
            stepNanos.recordValue(Math.min(Math.max(0, nanos), LONGEST_NANOS));
        }
    }

    boolean isOver() {
        return over;
    }

    /** Returns samples per second; empty where too little was told to tell. */
    Optional<Double> samplesPerSecond() {
        return last.filter(end -> first.orElseThrow().samples() >= 0 && end.samples() >= 0)
                .map(end -> (end.samples() - first.orElseThrow().samples())
                        * 1e9
                        / (end.nanos() - first.orElseThrow().nanos()));
    }

    Histogram stepNanos() {
        return stepNanos;
    }

    /** Returns the stretch in words. */
    String words() {
        return "%s behind a warm-up of %s".formatted(Durations.text(how.measure()), Durations.text(how.warmup()));
    }

    /**
     * Returns what is measured.
     *
     * @param secondsToStart from that of the program to that of its training
     */
    SortedMap<String, Measurement> measurements(double secondsToStart) {
        SortedMap<String, Measurement> all = new TreeMap<>();
        samplesPerSecond().ifPresent(value -> all.put(MetricNames.THROUGHPUT, new Measurement(value, "samples/s")));
        first.ifPresent(place -> {
            all.put(MetricNames.START, new Measurement(secondsToStart + place.nanos() / 1e9, "s"));
            if (place.step() > 0) {
                all.put(MetricNames.WARMUP_STEPS, new Measurement(place.step(), "steps"));
            }
        });
        return all;
    }
}
