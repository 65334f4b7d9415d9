package org.trainmark.bench.fork;

import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.trainmark.bench.fork.steps.StepRecorder;
import org.trainmark.bench.suite.measure.RangeTestFormat;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.results.MetricNames;

/** A learning-rate range test; each of JMH's iterations is one. */
@State(Scope.Benchmark)
public class RangeTestTrial extends TrialParameters {

    /** The rates to test, written as in a suite. */
    @Param("{}")
    public String rangeTest = "";

    private final TrialNotes notes = new TrialNotes();
    private final StepRecorder recorder = new StepRecorder();
    private PreparedTrial trial;
    private TrainingSession session;
    private RangeTestOutcome outcome = new RangeTestOutcome(List.of(), false);

    /** Loads the data. */
    @Setup(Level.Trial)
    public void prepareTrial() {
        HostWatch.endWithHost();
        trial = notes.during(this::prepare);
        notes.provenance(trial.provenance());
        notes.network(trial);
    }

    /** Puts the network on the device, before its first step. */
    @Setup(Level.Iteration)
    public void open(IterationParams iteration) {
        session = notes.during(trial::open);
        notes.memory(session.memory());
        notes.measured(MetricNames.START, ThisJvm.uptimeSeconds(), "s");
        recorder.switchTo(iteration.getType() == IterationType.MEASUREMENT);
    }

    /** Goes through the rates. */
    RangeTestOutcome test() {
        outcome = notes.during(() -> trial.test(session, RangeTestFormat.parse(rangeTest), recorder));
        return outcome;
    }

    @TearDown(Level.Iteration)
    public void close() {
        session.close();
        if (recorder.isOn()) {
            notes.rangeTested(outcome);
        }
    }

    /** Leaves what was found. */
    @TearDown(Level.Trial)
    public void leave() {
        notes.during(() -> notes.leave(recorder));
    }
}
