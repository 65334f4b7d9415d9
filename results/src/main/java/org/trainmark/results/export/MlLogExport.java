package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.SettingNames;
import org.trainmark.results.export.mllog.MlLogLines;

/** MLPerf's log of one training each. It is the format, and no result of MLPerf: no benchmark of theirs was run. */
final class MlLogExport implements RunExport {

    private static final String EPOCH = "epoch_num";

    @Override
    public String name() {
        return "mllog";
    }

    @Override
    public String readers() {
        return "MLPerf's logging package: a log for each training";
    }

    @Override
    public Form form() {
        return Form.FOLDER;
    }

    @Override
    public Exported of(ExportedRun run) {
        List<ExportedFile> files = run.trials().stream()
                .map(trial -> ExportedFile.of(trial.name() + ".log", log(run, trial)))
                .toList();
        List<String> unsaid = new ArrayList<>(
                Fact.unsaid(run, Set.of(Fact.TRIALS, Fact.CURVES, Fact.INTERVALS, Fact.FAILED, Fact.NOT_REACHED)));
        unsaid.add("eval_samples, which a run does not keep");
        unsaid.add("a benchmark of MLPerf's: submission_benchmark is the suite, and this no submission");
        return new Exported(files, unsaid);
    }

    private static String log(ExportedRun run, ExportedTrial trial) {
        List<CurvePoint> curve = trial.report().curve();
        Instant start = trainingStart(trial);
        MlLogLines lines = new MlLogLines(trial.name());
        about(run, trial, lines);
        lines.begin(trial.startedAt(), "init_start");
        lines.end(start, "init_stop");
        lines.begin(start, "run_start");
        Instant before = start;
        for (CurvePoint point : curve) {
            Instant when = start.plusNanos(Math.round(1e9 * point.wallSeconds()));
            evaluation(point, before, when, lines);
            before = when;
        }
        trial.value(MetricNames.THROUGHPUT)
                .ifPresent(rate -> lines.tell(
                        trial.endedAt(),
                        "tracked_stats",
                        JsonNodeFactory.instance.objectNode().put(MetricNames.THROUGHPUT, rate)));
        lines.end(trial.endedAt(), "run_stop").put("status", isSuccess(run, trial) ? "success" : "aborted");
        return lines.toString();
    }

    private static boolean isSuccess(ExportedRun run, ExportedTrial trial) {
        return trial.report().isCompleted()
                && (run.info().target().isEmpty()
                        || trial.value(MetricNames.TIME_TO_TARGET).isPresent());
    }

    /** Trials say how long their training took and when they ended, and little comes between. */
    private static Instant trainingStart(ExportedTrial trial) {
        double seconds = trial.report().curve().stream()
                .mapToDouble(CurvePoint::wallSeconds)
                .max()
                .orElse(0);
        Instant start = trial.endedAt().minusNanos(Math.round(1e9 * seconds));
        return start.isBefore(trial.startedAt()) ? trial.startedAt() : start;
    }

    private static void about(ExportedRun run, ExportedTrial trial, MlLogLines lines) {
        Instant when = trial.startedAt();
        CellKey cell = trial.report().cell();
        lines.tell(when, "cache_clear", BooleanNode.FALSE);
        lines.tell(when, "submission_benchmark", text(run.suite()));
        lines.tell(when, "submission_org", text("trainmark"));
        lines.tell(when, "submission_division", text("open"));
        lines.tell(when, "submission_status", text("research"));
        lines.tell(when, "submission_platform", text(run.fact("cpu")));
        lines.tell(when, "seed", LongNode.valueOf(trial.report().seed()));
        cell.batchSize().ifPresent(size -> lines.tell(when, "global_batch_size", IntNode.valueOf(size)));
        cell.value(SettingNames.OPTIMIZER).ifPresent(name -> lines.tell(when, "opt_name", text(ShortNames.of(name))));
        cell.value(SettingNames.LEARNING_RATE)
                .ifPresent(rate -> lines.tell(when, "opt_base_learning_rate", text(rate)));
        lines.tell(when, "gradient_accumulation_steps", IntNode.valueOf(1));
        trial.report().curve().stream()
                .filter(point -> point.epochs() > 0 && point.samples() > 0)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> lines.tell(
                        when, "train_samples", LongNode.valueOf(Math.round(last.samples() / last.epochs()))));
    }

    private static TextNode text(String value) {
        return TextNode.valueOf(value);
    }

    private static void evaluation(CurvePoint point, Instant before, Instant when, MlLogLines lines) {
        lines.begin(before, "epoch_start").put(EPOCH, point.epochs());
        lines.end(when, "epoch_stop").put(EPOCH, point.epochs());
        lines.begin(when, "eval_start").put(EPOCH, point.epochs());
        if (point.validationAccuracy().isPresent()) {
            lines.tell(
                            when,
                            "eval_accuracy",
                            DoubleNode.valueOf(point.validationAccuracy().getAsDouble()))
                    .put(EPOCH, point.epochs());
        } else if (Double.isFinite(point.validationLoss())) {
            lines.tell(when, "eval_loss", DoubleNode.valueOf(point.validationLoss()))
                    .put(EPOCH, point.epochs());
        }
        lines.end(when, "eval_stop").put(EPOCH, point.epochs());
    }
}
