package org.trainmark.bench.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarly.ByPromotion.Variant;
import org.trainmark.bench.worker.Halt;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;

/** Trainings of nine epochs, which pause behind the first and the third. */
final class RungTrainings {

    static final int MOST = 17;
    static final int EPOCHS = 9;

    /** By their cells, from 1. */
    private static final List<Trial> TRIALS =
            IntStream.rangeClosed(1, MOST).mapToObj(RungTrainings::made).toList();

    static final EndEarly.ByPromotion HOW = new EndEarly.ByPromotion(Variant.ASHA, 1, 3, Pace.EPOCHS);

    private RungTrainings() {}

    /** Returns the trial of a cell, from 1. */
    static Trial trial(int value) {
        return TRIALS.get(value - 1);
    }

    private static Trial made(int value) {
        return Trials.training(value, new StoppingRule(EPOCHS, 1, Optional.empty(), OptionalInt.empty()));
    }

    /** Returns the cell of a trial. */
    static int number(Trial trial) {
        return IntStream.rangeClosed(1, MOST)
                .filter(value -> trial(value).id().equals(trial.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what became of a trial that halted, broke or came to its end. */
    static TrialReport report(Next.Run run, int order, List<CurvePoint> curve, boolean breaks, Optional<Halt> halt) {
        TrialReport plain = Results.of(run.trial(), order);
        Ending ending = breaks
                ? Ending.failed(Outcome.CRASHED, "it broke")
                : new Ending(
                        halt.isPresent() ? Outcome.ENDED_EARLY : Outcome.COMPLETED,
                        halt.map(Halt::reason),
                        Optional.of(halt.isPresent() ? TrainingEnd.PAUSED : TrainingEnd.EPOCHS),
                        List.of());
        Findings findings = new Findings(
                new TreeMap<>(), curve, List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
        return new TrialReport(
                run.trial().key(run.origin()), plain.when(), ending, findings, plain.host(), plain.stepsFile());
    }

    /** Returns a curve that is the better, the higher the cell. */
    static List<CurvePoint> curve(int value, int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new CurvePoint(
                        epoch, epoch, epoch, epoch, epoch, 1, 1, OptionalDouble.of(value / 10.0 + epoch / 1000.0)))
                .toList();
    }
}
