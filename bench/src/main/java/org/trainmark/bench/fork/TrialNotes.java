package org.trainmark.bench.fork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trainmark.bench.fork.steps.StepRecorder;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingListener;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Edit;
import org.trainmark.results.Ending;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.log.FindingsWriter;

/** Tells the host what a trial finds, as it finds it; in a JVM without a hand-off it tells nobody. */
final class TrialNotes implements TrainingListener {

    private final Optional<Handoff> handoff = Handoff.ofThisJvm();
    private final Optional<FindingsWriter> host = handoff.map(Handoff::open);
    private Optional<String> divergence = Optional.empty();
    private Optional<TrainingEnd> training = Optional.empty();

    /** Runs a part of the trial; if it fails, leaves the cause for the host and fails too. */
    <T> T during(Supplier<T> part) {
        try {
            return part.get();
        } catch (Throwable failure) {
            host.ifPresent(writer -> writer.ended(ResultRecords.endingBy(failure)));
            throw failure;
        }
    }

    /** Like {@link #during(Supplier)}, for a part without a result. */
    void during(Runnable part) {
        during(() -> {
            part.run();
            return this;
        });
    }

    void provenance(Map<String, String> facts) {
        host.ifPresent(writer -> writer.provenance(facts));
    }

    void measured(String name, double value, String unit) {
        host.ifPresent(writer -> writer.measured(Map.of(name, new Measurement(value, unit))));
    }

    /** Notes what the memory of a training follows from, on whatever engine, and what its losses are of. */
    void network(PreparedTrial trial) {
        measured(MetricNames.PARAMETER_COUNT, (double) trial.parameters(), "");
        measured(MetricNames.STATES_PER_PARAMETER, trial.statesPerParameter(), "");
        trial.vocabulary().ifPresent(tokens -> {
            measured(MetricNames.VOCABULARY, tokens, "");
            if (trial.isOfBytes()) {
                measured(MetricNames.BYTES_PER_TOKEN, 1, "bytes");
            }
        });
    }

    /** Notes why a training could not be kept. */
    void notKept(String why) {
        provenance(Map.of(Circumstances.MISSING_CHECKPOINT, why));
    }

    /** Notes what a person did to the training. */
    void edited(Edit edit) {
        host.ifPresent(writer -> writer.edited(edit));
    }

    void memory(MemoryReading reading) {
        host.ifPresent(writer -> writer.measured(ResultRecords.of(reading)));
    }

    /** Notes what augmentation took, if there was any. */
    void augmented(long nanos, long steps) {
        if (nanos > 0) {
            measured(MetricNames.AUGMENTATION, nanos / 1e9 / steps, "s");
        }
    }

    void lossAfterSteps(double loss) {
        if (!Double.isFinite(loss)) {
            divergence = Optional.of("the loss is " + loss + " after the measured steps");
        }
    }

    /** Steps are the recorder's affair. */
    @Override
    public void stepTaken(int samples, long nanos) {}

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        host.ifPresent(writer -> {
            writer.evaluated(ResultRecords.of(point));
            writer.rates(rates.stream().map(ResultRecords::of).toList());
        });
    }

    /**
     * Notes why a training ended whose evaluations were told as they were made, and what the process used up to then:
     * what comes after is no part of it.
     */
    void trained(TrainingOutcome outcome) {
        host.ifPresent(writer -> writer.measured(ThisJvm.usage()));
        training = Optional.of(ResultRecords.of(outcome.end()));
        if (outcome.end() == TrainingOutcome.End.DIVERGED) {
            divergence = Optional.of("the loss is no longer finite after step "
                    + outcome.curve().get(outcome.curve().size() - 1).steps());
        }
    }

    /** Notes a range test; a loss that ends one is no divergence, but what the test looks for. */
    void rangeTested(RangeTestOutcome test) {
        host.ifPresent(writer -> test.curve().forEach(point -> writer.rangeTested(ResultRecords.of(point))));
        test.suggestion().ifPresent(range -> {
            measured(MetricNames.SUGGESTED_LOWEST_RATE, range.lowest(), "");
            measured(MetricNames.SUGGESTED_HIGHEST_RATE, range.highest(), "");
        });
    }

    /**
     * Notes how good the network is now that its training has ended. After its memory was noted: some engines make room
     * for another split.
     */
    void ended(TrainingOutcome outcome, TrainedNetwork network) {
        host.ifPresent(writer -> {
            writer.measured(TrainedNetwork.ofConstant(network.data()));
            if (outcome.end() != TrainingOutcome.End.DIVERGED
                    && outcome.end() != TrainingOutcome.End.NOT_LET_ON
                    && outcome.end() != TrainingOutcome.End.PAUSED) {
                asFarAsMemoryGoes("test-split", () -> writer.measured(network.onTestSplit()));
                asFarAsMemoryGoes("confusion", () -> network.confusion().ifPresent(writer::confused));
            }
        });
    }

    /** A training that has ended stays so where there is no room for another look at it. */
    void asFarAsMemoryGoes(String part, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error failure) {
            String words = MemoryShortage.words(failure).orElse("");
            if (words.isEmpty()) {
                throw failure;
            }
            provenance(Map.of("missing." + part, words));
        }
    }

    /** Leaves what is known at the end only: the steps, what the process used without training, how the trial ended. */
    void leave(StepRecorder steps) {
        handoff.ifPresent(place -> place.leave(steps.histogram()));
        host.ifPresent(writer -> {
            if (training.isEmpty()) {
                writer.measured(ThisJvm.usage());
            }
            writer.provenance(ThisJvm.provenance());
            writer.windows(steps.windows());
            Outcome outcome = divergence.isPresent() ? Outcome.DIVERGED : Outcome.COMPLETED;
            writer.ended(new Ending(outcome, divergence, training, List.of()));
        });
    }
}
