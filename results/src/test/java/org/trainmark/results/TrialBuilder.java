package org.trainmark.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes trials for tests, with plain values for what a test does not care about. */
public final class TrialBuilder {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final String id;
    private final SortedMap<String, String> settings = new TreeMap<>();
    private final SortedMap<String, String> axes = new TreeMap<>();
    private final SortedMap<String, Measurement> measurements = new TreeMap<>();
    private final SortedMap<String, String> provenance = new TreeMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();
    private Origin origin = Origin.GRID;
    private int repetition;
    private int order;
    private Outcome outcome = Outcome.COMPLETED;
    private Optional<String> reason = Optional.empty();
    private Optional<TrainingEnd> training = Optional.empty();
    private List<String> logTail = List.of();
    private List<CurvePoint> curve = List.of();
    private List<RatePoint> rates = List.of();
    private List<RangePoint> rangeTest = List.of();
    private List<StepWindow> windows = List.of();
    private List<Disturbance> disturbances = List.of();
    private Optional<Confusion> confusion = Optional.empty();
    private Optional<String> stepsFile = Optional.empty();

    private TrialBuilder(String id) {
        this.id = id;
    }

    public static TrialBuilder trial(String id) {
        return new TrialBuilder(id);
    }

    /** Sets values of axes. */
    public TrialBuilder cell(Map<String, String> values) {
        axes.putAll(values);
        return this;
    }

    public TrialBuilder setting(String name, String text) {
        settings.put(name, text);
        return this;
    }

    public TrialBuilder trainingEnded(TrainingEnd why) {
        training = Optional.of(why);
        return this;
    }

    public TrialBuilder fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    public TrialBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    public TrialBuilder repetition(int value) {
        repetition = value;
        return this;
    }

    public TrialBuilder order(int value) {
        order = value;
        return this;
    }

    public TrialBuilder failed(Outcome value, String why, String... lastLines) {
        outcome = value;
        reason = Optional.of(why);
        logTail = List.of(lastLines);
        return this;
    }

    public TrialBuilder measured(String name, double value, String unit) {
        measurements.put(name, new Measurement(value, unit));
        return this;
    }

    public TrialBuilder provenance(String name, String value) {
        provenance.put(name, value);
        return this;
    }

    public TrialBuilder curve(List<CurvePoint> points) {
        curve = points;
        return this;
    }

    public TrialBuilder rates(List<RatePoint> points) {
        rates = points;
        return this;
    }

    public TrialBuilder rangeTest(List<RangePoint> points) {
        rangeTest = points;
        return this;
    }

    public TrialBuilder windows(List<StepWindow> series) {
        windows = series;
        return this;
    }

    public TrialBuilder confusion(Confusion found) {
        confusion = Optional.of(found);
        return this;
    }

    public TrialBuilder disturbances(Disturbance... seen) {
        disturbances = List.of(seen);
        return this;
    }

    public TrialBuilder stepsFile(String file) {
        stepsFile = Optional.of(file);
        return this;
    }

    public TrialReport build() {
        return new TrialReport(
                new TrialKey(id, new CellKey(settings, axes), repetition, 100 + repetition, origin),
                new When(order, NEW_YEAR.plusSeconds(10L * order), 2.5),
                new Ending(outcome, reason, training, logTail),
                new Findings(measurements, curve, rates, rangeTest, windows, provenance, confusion),
                new Circumstances(new TreeMap<>(), disturbances, facts),
                stepsFile);
    }
}
