package org.trainmark.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.export.mlflow.FileStore;
import org.trainmark.results.export.mlflow.TrackedRun;
import org.trainmark.results.export.mlflow.TrackedRuns;
import org.trainmark.results.summary.Words;

/** Trials as MLflow's runs, in its store of files; {@link #tracked} is what its server is told. */
public final class MlflowExport implements RunExport {

    /** Its servers refuse parameters that are longer, and are told of none. */
    private static final int LONGEST_PARAMETER = 500;

    @Override
    public String name() {
        return "mlflow";
    }

    @Override
    public String readers() {
        return "MLflow: a file store, for mlflow migrate-filestore or --backend-store-uri; or its server, by --server";
    }

    @Override
    public Form form() {
        return Form.FOLDER;
    }

    @Override
    public Exported of(ExportedRun run) {
        TrackedRuns tracked = tracked(run);
        List<ExportedFile> files = new ArrayList<>();
        FileStore.files(tracked).forEach((name, text) -> files.add(ExportedFile.of(name, text)));
        return new Exported(files, tracked.unsaid());
    }

    /** Returns the trials of a run as MLflow has them. */
    public static TrackedRuns tracked(ExportedRun run) {
        List<TrackedRun> runs =
                run.trials().stream().map(trial -> tracked(run, trial)).toList();
        List<String> unsaid = new ArrayList<>(Fact.unsaid(
                run, Set.of(Fact.TRIALS, Fact.CURVES, Fact.INTERVALS, Fact.FAILED, Fact.DISTURBED, Fact.NOT_REACHED)));
        unsaid.add("numbers that are not finite");
        int tooLong = (int) run.trials().stream()
                .flatMap(trial -> settings(trial).values().stream())
                .filter(value -> value.length() > LONGEST_PARAMETER)
                .count();
        if (tooLong > 0) {
            unsaid.add("%s of more than %d characters, which servers refuse"
                    .formatted(Words.count(tooLong, "setting"), LONGEST_PARAMETER));
        }
        return new TrackedRuns(run.suite(), run.info().createdAt(), runs, unsaid);
    }

    private static TrackedRun tracked(ExportedRun run, ExportedTrial trial) {
        SortedMap<String, String> parameters = settings(trial);
        parameters.values().removeIf(value -> value.isEmpty() || value.length() > LONGEST_PARAMETER);
        String id = run.info().createdAt() + " " + run.suite() + " " + trial.name();
        return new TrackedRun(
                UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString().replace("-", ""),
                trial.name(),
                trial.report().isMeasured(),
                trial.startedAt(),
                trial.endedAt(),
                parameters,
                tags(run, trial),
                points(trial));
    }

    private static SortedMap<String, String> settings(ExportedTrial trial) {
        CellKey cell = trial.report().cell();
        SortedMap<String, String> all = new TreeMap<>();
        // The names become those of files, and a run may come from anybody.
        cell.settings().forEach((name, value) -> all.put(ShortNames.of(name), value));
        cell.axes().forEach((name, value) -> all.put(ShortNames.of(name), value));
        return all;
    }

    private static SortedMap<String, String> tags(ExportedRun run, ExportedTrial trial) {
        SortedMap<String, String> tags = new TreeMap<>(Map.of(
                "mlflow.runName", trial.name(),
                "trainmark.cell", trial.cell(),
                "trainmark.git", run.fact("git"),
                "trainmark.outcome", trial.report().outcome().label()));
        trial.report().reason().ifPresent(reason -> tags.put("trainmark.reason", reason));
        if (!trial.report().disturbances().isEmpty()) {
            tags.put("trainmark.disturbed", trial.report().disturbances().get(0).detail());
        }
        if (Fact.isCensored(trial)) {
            tags.put("trainmark." + MetricNames.TIME_TO_TARGET, "not reached");
        }
        return tags;
    }

    private static List<TrackedRun.Point> points(ExportedTrial trial) {
        List<TrackedRun.Point> points = new ArrayList<>();
        for (CurvePoint point : trial.report().curve()) {
            Instant when = trial.after(point.wallSeconds());
            add("training-loss", point.trainingLoss(), when, point.step(), points);
            add("validation-loss", point.validationLoss(), when, point.step(), points);
            point.validationAccuracy()
                    .ifPresent(share -> add("validation-accuracy", share, when, point.step(), points));
            point.learningRate().ifPresent(rate -> add("learning-rate", rate, when, point.step(), points));
        }
        trial.values()
                .keySet()
                .forEach(name -> trial.value(name).ifPresent(value -> add(name, value, trial.endedAt(), 0, points)));
        return points;
    }

    private static void add(String metric, double value, Instant when, long step, List<TrackedRun.Point> points) {
        if (Double.isFinite(value)) {
            points.add(new TrackedRun.Point(ShortNames.of(metric), value, when, step));
        }
    }
}
