package org.trainmark.results.export.mlflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.trainmark.results.report.markup.Steering;

/** The files of MLflow's store: a folder for each run, in it a file for each metric, parameter and tag. */
public final class FileStore {

    private static final int FINISHED = 3;
    private static final int FAILED = 4;
    private static final int LOCAL = 4;

    private final TrackedRuns tracked;
    private final String experiment;
    private final Map<String, String> files = new LinkedHashMap<>();

    private FileStore(TrackedRuns tracked) {
        this.tracked = tracked;
        this.experiment = Long.toString(tracked.createdAt().toEpochMilli());
    }

    /** Returns the texts of the files by their way from the store's folder. */
    public static Map<String, String> files(TrackedRuns tracked) {
        FileStore store = new FileStore(tracked);
        store.writeExperiment();
        tracked.runs().forEach(store::write);
        return store.files;
    }

    private void writeExperiment() {
        files.put(experiment + "/meta.yaml", """
                artifact_location: ./%1$s
                creation_time: %1$s
                experiment_id: '%1$s'
                last_update_time: %1$s
                lifecycle_stage: active
                name: %2$s
                """.formatted(experiment, quoted(tracked.experiment())));
    }

    private void write(TrackedRun run) {
        String folder = experiment + "/" + run.id() + "/";
        files.put(folder + "meta.yaml", meta(run));
        run.parameters().forEach((name, value) -> files.put(folder + "params/" + name, value));
        run.tags().forEach((name, value) -> files.put(folder + "tags/" + name, value));
        run.points().stream()
                .collect(Collectors.groupingBy(
                        TrackedRun.Point::metric,
                        LinkedHashMap::new,
                        Collectors.mapping(FileStore::line, Collectors.joining())))
                .forEach((metric, lines) -> files.put(folder + "metrics/" + metric, lines));
    }

    private static String line(TrackedRun.Point point) {
        return "%d %s %d\n".formatted(point.when().toEpochMilli(), point.value(), point.step());
    }

    private String meta(TrackedRun run) {
        return """
                artifact_uri: ./%1$s/%2$s/artifacts
                end_time: %3$d
                entry_point_name: ''
                experiment_id: '%1$s'
                lifecycle_stage: active
                name: %4$s
                run_id: %2$s
                run_name: %4$s
                run_uuid: %2$s
                source_name: ''
                source_type: %5$d
                source_version: ''
                start_time: %6$d
                status: %7$d
                tags: []
                user_id: trainmark
                """.formatted(
                        experiment,
                        run.id(),
                        run.endedAt().toEpochMilli(),
                        quoted(run.name()),
                        LOCAL,
                        run.startedAt().toEpochMilli(),
                        run.finished() ? FINISHED : FAILED);
    }

    private static String quoted(String text) {
        return "'" + Steering.blanked(text).replace("'", "''") + "'";
    }
}
