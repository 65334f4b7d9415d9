package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.trainmark.bench.program.Call;
import org.trainmark.bench.program.LinePattern;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.Quantity;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrainingEnd;

/** The training of a program: what it prints becomes findings, and says when it has gone on for long enough. */
public final class ProgramTraining {

    private final Program program;
    private final Optional<EndRule> rule;
    private final Optional<Judge> judge;
    private final Optional<SpeedWindow> speed;
    private final Trace trace;
    private Optional<Stopping> stopping = Optional.empty();
    private int judged;

    /**
     * Begins to listen.
     *
     * @param judge asked after each evaluation whether the training goes on; empty to let it
     * @param launchNanos when the program started, by {@link System#nanoTime()}
     */
    public ProgramTraining(Call call, Measure measure, Optional<Judge> judge, long launchNanos) {
        program = call.program();
        rule = measure.convergence().map(EndRule::of);
        this.judge = requireNonNull(judge, "judge");
        speed = measure.throughput().map(SpeedWindow::new);
        trace = new Trace(program, batchSize(call), speed, launchNanos);
    }

    private static OptionalLong batchSize(Call call) {
        String text = call.values().getOrDefault(SettingNames.BATCH_SIZE, "");
        return text.matches("[1-9]\\d{0,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /**
     * Takes a line; returns why the program is to be ended, if it is.
     *
     * @param nanos when it was read, by {@link System#nanoTime()}
     */
    public Optional<Stopping> hear(String line, long nanos) {
        if (stopping.isEmpty()) {
            try {
                trace.hear(line, nanos);
                stopping = diverged().or(this::judged).or(this::measured);
            } catch (LinePattern.TooSlowException e) {
                stopping = Optional.of(
                        new Stopping(Outcome.REFUSED, Optional.ofNullable(e.getMessage()), Optional.empty()));
            }
        }
        return stopping;
    }

    private Optional<Stopping> diverged() {
        return trace.isDiverged()
                ? Optional.of(new Stopping(
                        Outcome.DIVERGED,
                        Optional.of("the loss that it told is not finite"),
                        Optional.of(TrainingEnd.DIVERGED)))
                : Optional.empty();
    }

    private Optional<Stopping> judged() {
        List<CurvePoint> curve = trace.curve();
        Optional<Stopping> end = Optional.empty();
        while (end.isEmpty() && judged < curve.size()) {
            judged++;
            List<CurvePoint> told = curve.subList(0, judged);
            end = rule.flatMap(when -> when.endOf(told)).map(Stopping::of).or(() -> halted(told));
        }
        return end;
    }

    private Optional<Stopping> halted(List<CurvePoint> told) {
        return judge.flatMap(one -> one.halt(told, measurements()))
                .map(Halt::reason)
                .map(reason -> new Stopping(Outcome.ENDED_EARLY, Optional.of(reason), Optional.of(TrainingEnd.RUNG)));
    }

    /** Where nothing but the speed is asked for, nothing is left to wait for. */
    private Optional<Stopping> measured() {
        return rule.isEmpty() && speed.filter(SpeedWindow::isOver).isPresent()
                ? Optional.of(new Stopping(Outcome.COMPLETED, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** Takes the end of the output. */
    public void end(long nanos) {
        trace.end(nanos);
    }

    /** Returns the evaluations so far. Any thread may ask. */
    public List<CurvePoint> curve() {
        return List.copyOf(trace.curve());
    }

    /** Returns the ending of a program that ended by itself and said that all is well. */
    public Ending ending() {
        List<String> missing = new ArrayList<>();
        if (rule.isPresent() && trace.curve().isEmpty()) {
            missing.add("of validation" + unmatched(Quantity.VALIDATION));
        }
        speed.filter(window -> window.samplesPerSecond().isEmpty())
                .ifPresent(window -> missing.add("of samples, or of steps where batch-size is a number, twice within "
                        + window.words()
                        + unmatched(Quantity.PROGRESS)));
        return missing.isEmpty()
                ? new Ending(Outcome.COMPLETED, Optional.empty(), rule.map(when -> TrainingEnd.EPOCHS), List.of())
                : Ending.failed(Outcome.CRASHED, "ended without telling " + String.join(", nor ", missing));
    }

    private String unmatched(List<Quantity> quantities) {
        List<String> texts = untold().stream()
                .filter(quantities::contains)
                .map(quantity -> "'%s'".formatted(program.patterns().get(quantity)))
                .toList();
        return texts.isEmpty() ? "" : ": no line has " + String.join(", nor ", texts);
    }

    /** Returns what the program has a regular expression for and never told. */
    public List<Quantity> untold() {
        return program.patterns().keySet().stream()
                .filter(quantity -> trace.told(quantity).isEmpty())
                .toList();
    }

    private SortedMap<String, Measurement> measurements() {
        SortedMap<String, Measurement> all = new TreeMap<>();
        speed.ifPresent(window -> all.putAll(window.measurements(trace.secondsToStart())));
        trace.told(Quantity.TEST_LOSS).ifPresent(loss -> all.put(MetricNames.TEST_LOSS, new Measurement(loss, "")));
        trace.told(Quantity.TEST_ACCURACY)
                .ifPresent(share -> all.put(MetricNames.TEST_ACCURACY, new Measurement(share, "")));
        return all;
    }

    /** Returns what was found. */
    public Findings findings(SortedMap<String, String> provenance) {
        return new Findings(
                measurements(), trace.curve(), List.of(), List.of(), List.of(), provenance, Optional.empty());
    }

    /** Returns the times of single steps within the measured window, in nanoseconds; empty if none was told. */
    public Optional<Histogram> stepNanos() {
        return speed.map(SpeedWindow::stepNanos).filter(times -> times.getTotalCount() > 0);
    }
}
