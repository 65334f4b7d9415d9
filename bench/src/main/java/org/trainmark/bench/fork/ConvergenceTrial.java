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
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.MetricNames;

/** A training from its first step to convergence; each of JMH's iterations is one. */
@State(Scope.Benchmark)
public class ConvergenceTrial extends TrialParameters {

    /** How to train, written as in a suite. */
    @Param("{max-epochs: 10}")
    public String convergence = "";

    private final TrialNotes notes = new TrialNotes();
    private final StepRecorder recorder = new StepRecorder();
    private PreparedTrial trial;
    private TrainingSession session;
    private HostedTraining training;
    private TrainingOutcome outcome = new TrainingOutcome(End.EPOCHS_DONE, List.of(), List.of(), List.of());

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
        StoppingRule rule = Convergence.parse(convergence).rule();
        RecordedTraining listener = new RecordedTraining(recorder, notes);
        training = notes.during(() -> new HostedTraining(trial, session, rule, listener, notes));
        notes.measured(MetricNames.START, ThisJvm.uptimeSeconds(), "s");
        recorder.switchTo(iteration.getType() == IterationType.MEASUREMENT);
    }

    /** Trains to the end. */
    TrainingOutcome train() {
        outcome = notes.during(training::train);
        return outcome;
    }

    @TearDown(Level.Iteration)
    public void close() {
        // Only now: some engines make room for activations as they first need it.
        notes.memory(session.memory());
        if (recorder.isOn()) {
            notes.trained(outcome);
            notes.during(() -> training.leave(outcome));
            notes.during(() -> notes.ended(outcome, new TrainedNetwork(session, trial.dataset())));
            training.tellAugmentation();
        }
        session.close();
    }

    /** Leaves what was measured. */
    @TearDown(Level.Trial)
    public void leave() {
        notes.during(() -> notes.leave(recorder));
    }
}
