package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one trial, from its JVM to the line that the log keeps of it.
 *
 * @param stepsFile where its step histogram is, relative to the run's directory
 */
public record TrialReport(
        TrialKey key, When when, Ending ending, Findings findings, Circumstances host, Optional<String> stepsFile) {

    public TrialReport {
        requireNonNull(key, "key");
        requireNonNull(when, "when");
        requireNonNull(ending, "ending");
        requireNonNull(findings, "findings");
        requireNonNull(host, "host");
        requireNonNull(stepsFile, "stepsFile");
    }

    /** Returns this with other circumstances. */
    public TrialReport with(Circumstances seen) {
        return new TrialReport(key, when, ending, findings, seen, stepsFile);
    }

    public String id() {
        return key.id();
    }

    public CellKey cell() {
        return key.cell();
    }

    public int repetition() {
        return key.repetition();
    }

    public long seed() {
        return key.seed();
    }

    public int order() {
        return when.order();
    }

    public double seconds() {
        return when.seconds();
    }

    public Outcome outcome() {
        return ending.outcome();
    }

    /** Returns whether another run measured this, and its own only knew it. */
    public boolean isKnown() {
        return key.origin().plan().equals(Origin.KNOWN);
    }

    public boolean isCompleted() {
        return ending.outcome() == Outcome.COMPLETED;
    }

    /** Returns whether what it measured holds, if only up to where it was ended early. */
    public boolean isMeasured() {
        return !ending.outcome().isFailure();
    }

    public Optional<String> reason() {
        return ending.reason();
    }

    public List<String> logTail() {
        return ending.logTail();
    }

    /** Returns what the trial's JVM was and ran on, by name. */
    public SortedMap<String, String> provenance() {
        return findings.provenance();
    }

    public List<CurvePoint> curve() {
        return findings.curve();
    }

    /**
     * Returns the curve as far as it says what the training achieved: nothing of a trial that did not complete, or of
     * which a validation loss is not finite. Whatever is reached, best or final is read off this and never off
     * {@link #curve()}, which is the evidence.
     */
    public List<CurvePoint> achieved() {
        return isCompleted() && findings.curve().isFinite() ? curve() : List.of();
    }

    public List<Disturbance> disturbances() {
        return host.disturbances();
    }

    /** Returns a measurement of the trial's JVM or, if it has none of that name, of its host. */
    public Optional<Measurement> measured(String name) {
        return Optional.ofNullable(findings.measurements().get(name))
                .or(() -> Optional.ofNullable(host.measurements().get(name)));
    }

    /** Returns the measurements of the trial's JVM and of its host, by name. */
    public SortedMap<String, Measurement> measurements() {
        SortedMap<String, Measurement> both = new TreeMap<>(host.measurements());
        both.putAll(findings.measurements());
        return both;
    }
}
