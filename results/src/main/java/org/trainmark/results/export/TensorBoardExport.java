package org.trainmark.results.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.export.tensorboard.EventFile;

/**
 * Event files of TensorBoard: a folder for each trial, with each evaluation under up to four tags, and what else was
 * measured.
 */
final class TensorBoardExport implements RunExport {

    @Override
    public String name() {
        return "tensorboard";
    }

    @Override
    public String readers() {
        return "TensorBoard, and what imports its event files: a folder for each trial";
    }

    @Override
    public Form form() {
        return Form.FOLDER;
    }

    @Override
    public Exported of(ExportedRun run) {
        List<String> unsaid = new ArrayList<>(Fact.unsaid(run, Set.of(Fact.TRIALS, Fact.CURVES, Fact.INTERVALS)));
        unsaid.add("digits beyond those of a number of 32 bits");
        return new Exported(run.trials().stream().map(TensorBoardExport::file).toList(), unsaid);
    }

    private static ExportedFile file(ExportedTrial trial) {
        String name = "%s/events.out.tfevents.%d.trainmark"
                .formatted(trial.name(), trial.startedAt().getEpochSecond());
        return new ExportedFile(name, out -> write(trial, out));
    }

    private static void write(ExportedTrial trial, OutputStream out) throws IOException {
        List<CurvePoint> curve = trial.report().curve();
        // A program may count no steps; then evaluations are counted.
        boolean steps = curve.stream().anyMatch(point -> point.step() > 0);
        EventFile events = new EventFile(out, seconds(trial.startedAt()));
        for (int i = 0; i < curve.size(); i++) {
            CurvePoint point = curve.get(i);
            write(point, seconds(trial.after(point.wallSeconds())), steps ? point.step() : i + 1, events);
        }
        for (String metric : trial.values().keySet()) {
            OptionalDouble value = trial.value(metric);
            if (value.isPresent()) {
                events.scalar(seconds(trial.endedAt()), 0, "measured/" + metric, value.getAsDouble());
            }
        }
    }

    private static void write(CurvePoint point, double when, long step, EventFile events) throws IOException {
        events.scalar(when, step, "loss/training", point.trainingLoss());
        events.scalar(when, step, "loss/validation", point.validationLoss());
        if (point.validationAccuracy().isPresent()) {
            events.scalar(
                    when,
                    step,
                    "accuracy/validation",
                    point.validationAccuracy().getAsDouble());
        }
        if (point.learningRate().isPresent()) {
            events.scalar(when, step, "learning-rate", point.learningRate().getAsDouble());
        }
    }

    private static double seconds(Instant when) {
        return when.toEpochMilli() / 1e3;
    }
}
