package org.trainmark.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlflow.api.proto.Service.Run;
import org.mlflow.api.proto.Service.RunInfo;
import org.mlflow.api.proto.Service.RunStatus;
import org.mlflow.api.proto.Service.ViewType;
import org.mlflow.tracking.MlflowClient;
import org.trainmark.results.TrialReport;
import org.trainmark.results.export.mlflow.MlflowServer;
import org.trainmark.results.export.mlflow.MlflowServerException;
import org.trainmark.results.export.mlflow.TrackedRuns;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.GeneratedRun;

/** What is told to a server of MLflow, as MLflow's own client for Java reads it there. */
class MlflowServerIT {

    private final Path directory;
    private final StubMlflow stub;

    MlflowServerIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        stub = new StubMlflow();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void hasAllRunsAndNumbersForItsClient() {
        GeneratedRun.writeScattered(directory, 8, 1);
        ExportedRun run = ExportedRun.of(RunDirectory.open(directory), notice -> {});
        TrackedRuns tracked = MlflowExport.tracked(run);

        new MlflowServer(stub.address()).tell(tracked);

        MlflowClient client = new MlflowClient(stub.address().toString());
        String experiment =
                client.getExperimentByName("quickstart").orElseThrow().getExperimentId();
        List<RunInfo> read = client.searchRuns(List.of(experiment), "", ViewType.ACTIVE_ONLY, 100).getItems().stream()
                .map(Run::getInfo)
                .toList();
        int losses = read.stream()
                .mapToInt(one -> client.getMetricHistory(one.getRunId(), "validation-loss")
                        .size())
                .sum();
        assertThat(read).hasSize(8);
        assertThat(read).extracting(RunInfo::getRunName).doesNotHaveDuplicates().noneMatch(name -> name.contains(" "));
        assertThat(losses)
                .isEqualTo(run.trials().stream()
                        .mapToInt(trial -> trial.report().curve().size())
                        .sum());
        assertThat(stub.runs().stream().mapToInt(one -> one.getData().getMetricsCount()))
                .containsExactlyElementsOf(
                        tracked.runs().stream().map(one -> one.points().size()).toList());
        client.close();
    }

    @Test
    void isToldOfFailuresAndOfTimesNotReachedByTags() {
        ExportedRun run = StoredRuns.write(directory, "hard", "2026-01-02T03:04:05Z", StoredRuns.failed());
        List<TrialReport> trials =
                run.trials().stream().map(ExportedTrial::report).toList();

        new MlflowServer(stub.address()).tell(MlflowExport.tracked(run));
        new MlflowServer(stub.address()).tell(MlflowExport.tracked(run));

        List<Run> told = stub.runs();
        assertThat(told).hasSize(4).allMatch(one -> one.getInfo().getStatus() == RunStatus.FAILED);
        assertThat(told.stream().map(one -> one.getInfo().getExperimentId()).distinct())
                .hasSize(1);
        assertThat(told.get(0).getInfo().getStartTime())
                .isEqualTo(trials.get(0).when().startedAt().toEpochMilli());
        assertThat(told.get(1).getData().getTagsList())
                .anyMatch(tag -> tag.getKey().equals("trainmark.reason")
                        && tag.getValue().contains("NaN"));
        assertThat(told.get(1).getData().getMetricsList()).noneMatch(metric -> Double.isNaN(metric.getValue()));
    }

    @Test
    void isRefusedByTheClientWhereAnAnswerIsNoneOfMlflow() {
        stub.breakWith("{\"runs\": [{\"info\": {\"run_id\": \"1\", \"start_time\": \"soon\"}}]}");

        try (MlflowClient client = new MlflowClient(stub.address().toString())) {
            assertThatThrownBy(() -> client.searchRuns(List.of("1"), "", ViewType.ACTIVE_ONLY, 100))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void isNamedWhereItDoesNotAnswerAsMlflowDoes() {
        TrackedRuns tracked =
                MlflowExport.tracked(StoredRuns.write(directory, "hard", "2026-01-02T03:04:05Z", StoredRuns.failed()));
        URI address = stub.address();
        stub.breakWith("<html>");

        assertThatExceptionOfType(MlflowServerException.class)
                .isThrownBy(() -> new MlflowServer(address).tell(tracked))
                .withMessage(address + " does not answer as MLflow does: is it a tracking server?");
        stub.breakWith("{}");
        assertThatExceptionOfType(MlflowServerException.class)
                .isThrownBy(() -> new MlflowServer(address).tell(tracked))
                .withMessageContaining("does not tell an experiment's id");
        stub.close();
        assertThatExceptionOfType(MlflowServerException.class)
                .isThrownBy(() -> new MlflowServer(address).tell(tracked))
                .withMessage(address + " does not answer: start the server, or give another with --server");
    }
}
