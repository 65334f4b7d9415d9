package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trainmark.bench.program.LinePattern;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.Quantity;
import org.trainmark.results.CurvePoint;

/** What is understood of a training from what its program prints. One thread gives it lines; any may ask. */
final class Trace {

    private final Program program;
    private final ToldSoFar told;
    private final Optional<SpeedWindow> speed;
    private final long launchNanos;
    private final List<CurvePoint> curve = new CopyOnWriteArrayList<>();
    private final Set<Quantity> pending = EnumSet.noneOf(Quantity.class);
    private long startNanos;
    private long stepNanos;

    /**
     * @param batchSize examples of a step, if the program has such a setting
     * @param speed is told how far the training is
     * @param launchNanos when the program started, by {@link System#nanoTime()}; its training too until it says so
     */
    Trace(Program program, OptionalLong batchSize, Optional<SpeedWindow> speed, long launchNanos) {
        this.program = requireNonNull(program, "program");
        told = new ToldSoFar(batchSize);
        this.speed = requireNonNull(speed, "speed");
        this.launchNanos = launchNanos;
        startNanos = launchNanos;
        stepNanos = launchNanos;
    }

    /**
     * Takes a line.
     *
     * @param nanos when it was read
     * @throws LinePattern.TooSlowException if a regular expression takes too long
     */
    void hear(String line, long nanos) {
        ToldLine heard = ToldLine.of(line, program);
        if (heard.starts()) {
            startNanos = nanos;
            stepNanos = nanos;
        }
        closeIfRepeated(heard, nanos);
        long before = told.step();
        heard.numbers().forEach(told::take);
        if (heard.numbers().keySet().stream().anyMatch(Quantity::isProgress)) {
            progress(heard, before, nanos);
        }
        Quantity.VALIDATION.stream().filter(heard.numbers()::containsKey).forEach(pending::add);
        if (isWhole()) {
            close(nanos);
        }
    }

    /** Takes the end of the output, behind which nothing comes that a last point could wait for. */
    void end(long nanos) {
        if (!pending.isEmpty()) {
            close(nanos);
        }
    }

    private void progress(ToldLine heard, long before, long nanos) {
        speed.ifPresent(window -> {
            heard.number(Quantity.STEP_SECONDS)
                    .or(() -> told.step() == before + 1 ? Optional.of((nanos - stepNanos) / 1e9) : Optional.empty())
                    .ifPresent(seconds -> window.step(Math.round(seconds * 1e9)));
            window.reach(new SpeedWindow.Place(
                    nanos - startNanos, told.step(), told.samples().orElse(-1)));
        });
        if (told.step() != before) {
            stepNanos = nanos;
        }
    }

    /** A validation that is told again is the next one, even if this one lacks something. */
    private void closeIfRepeated(ToldLine heard, long nanos) {
        if (heard.numbers().keySet().stream().anyMatch(pending::contains)) {
            close(nanos);
        }
    }

    /** A program without regular expressions tells all of an evaluation in one line. */
    private boolean isWhole() {
        return !pending.isEmpty()
                && Quantity.VALIDATION.stream()
                        .filter(one -> program.patterns().containsKey(one))
                        .allMatch(pending::contains);
    }

    private void close(long nanos) {
        double seconds = (nanos - startNanos) / 1e9;
        OptionalDouble accuracy = pending(Quantity.VALIDATION_ACCURACY);
        // Without a loss it is the share that is wrong: the loss that counts mistakes.
        double loss = pending(Quantity.VALIDATION_LOSS).orElseGet(() -> 1 - accuracy.orElse(Double.NaN));
        pending.clear();
        curve.add(new CurvePoint(
                told.epochs(curve.size() + 1),
                told.step(),
                told.samples().orElse(0),
                told.number(Quantity.TRAINING_SECONDS).orElse(seconds),
                seconds,
                told.number(Quantity.TRAINING_LOSS).orElse(Double.NaN),
                loss,
                accuracy,
                told.number(Quantity.LEARNING_RATE)));
    }

    private OptionalDouble pending(Quantity quantity) {
        return pending.contains(quantity) ? told.number(quantity) : OptionalDouble.empty();
    }

    /** Returns the evaluations so far. */
    List<CurvePoint> curve() {
        return curve;
    }

    /** Returns the last number that was told of something. */
    OptionalDouble told(Quantity quantity) {
        return told.number(quantity);
    }

    /** Returns whether what a program says of a loss is no number any more. */
    boolean isDiverged() {
        return told.isDiverged();
    }

    /** Returns the seconds from the program's start to that of its training. */
    double secondsToStart() {
        return (startNanos - launchNanos) / 1e9;
    }
}
