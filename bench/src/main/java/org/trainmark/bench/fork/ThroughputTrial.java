package org.trainmark.bench.fork;

import java.util.Optional;
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
import org.trainmark.core.train.Steps;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.results.MetricNames;

/** A training that goes on for as long as JMH asks for steps, and perhaps another one to convergence after that. */
@State(Scope.Benchmark)
public class ThroughputTrial extends TrialParameters {

    private static final String NO_CONVERGENCE = "none";

    /** How to train to convergence once the steps are measured, or {@value #NO_CONVERGENCE}. */
    @Param(NO_CONVERGENCE)
    public String convergence = "";

    private final TrialNotes notes = new TrialNotes();
    private final StepRecorder recorder = new StepRecorder();
    private PreparedTrial trial;
    private TrainingSession session;
    private Steps steps;
    private boolean started;
    private long windowNanos;
    private long windowStartNanos;
    private long augmentationNanos;
    private long augmentationStartNanos;

    /** Loads the data and puts the network on the device. */
    @Setup(Level.Trial)
    public void open() {
        HostWatch.endWithHost();
        trial = notes.during(this::prepare);
        session = notes.during(trial::open);
        steps = trial.steps(session, recorder);
        notes.provenance(trial.provenance());
        notes.network(trial);
    }

    /** Begins to record, except in warm-up. */
    @Setup(Level.Iteration)
    public void beginWindow(IterationParams iteration) {
        if (!started) {
            started = true;
            notes.measured(MetricNames.START, ThisJvm.uptimeSeconds(), "s");
        }
        boolean measured = iteration.getType() == IterationType.MEASUREMENT;
        if (measured && windowNanos == 0) {
            notes.measured(MetricNames.WARMUP_STEPS, (double) steps.taken(), "steps");
        }
        recorder.switchTo(measured);
        augmentationStartNanos = steps.augmentationNanos();
        windowStartNanos = System.nanoTime();
    }

    /** Takes one step; returns how many samples it trained on. */
    long step() {
        long before = steps.samples();
        notes.during(steps::next);
        return steps.samples() - before;
    }

    @TearDown(Level.Iteration)
    public void endWindow() {
        if (recorder.isOn()) {
            windowNanos += System.nanoTime() - windowStartNanos;
            augmentationNanos += steps.augmentationNanos() - augmentationStartNanos;
        }
        recorder.switchTo(false);
    }

    /** Leaves what was measured. */
    @TearDown(Level.Trial)
    public void close() {
        notes.during(() -> {
            notes.measured(MetricNames.THROUGHPUT, recorder.samples() * 1e9 / windowNanos, "samples/s");
            notes.augmented(augmentationNanos, recorder.histogram().getTotalCount());
            notes.lossAfterSteps(session.loss());
            DeviceSteps.medianSeconds(session, steps::next)
                    .ifPresent(seconds -> notes.measured(MetricNames.DEVICE_STEP, seconds, "s"));
            // Only now: some engines make room for activations as they first need it.
            notes.memory(session.memory());
            session.close();
            toConvergence().ifPresent(this::train);
            notes.leave(recorder);
        });
    }

    private Optional<Convergence> toConvergence() {
        return convergence.equals(NO_CONVERGENCE) ? Optional.empty() : Optional.of(Convergence.parse(convergence));
    }

    /** Trains from the first step anew, in a JVM that is warm by now. */
    private void train(Convergence how) {
        // The histogram keeps the steps of the measured window alone.
        try (TrainingSession fresh = trial.open()) {
            HostedTraining training = new HostedTraining(trial, fresh, how.rule(), notes, notes);
            TrainingOutcome outcome = training.train();
            notes.trained(outcome);
            training.leave(outcome);
            notes.ended(outcome, new TrainedNetwork(fresh, trial.dataset()));
        }
    }
}
