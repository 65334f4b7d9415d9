package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RatePoint;
import org.trainmark.results.RunInfo;
import org.trainmark.results.StepWindow;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class BaselineIT {

    private static final CurvePoint EARLY = new CurvePoint(1, 10, 160, 0.5, 1, 1, 0.8, OptionalDouble.of(0.7));
    private static final CurvePoint THERE = new CurvePoint(2, 20, 320, 1, 2, 0.6, 0.5, OptionalDouble.of(0.9));
    private static final CurvePoint LATE = new CurvePoint(3, 30, 480, 1.5, 3, 0.5, 0.4, OptionalDouble.of(0.95));

    private final Path root;
    private final Path file;

    BaselineIT(@TempDir Path directory) {
        root = directory.resolve("run");
        file = directory.resolve("kept/here/baseline.jsonl");
    }

    private static RunInfo info() {
        return new RunInfo(
                "small",
                "why?",
                "name: small\n",
                "00ff",
                List.of("batch-size"),
                new Extent(2, true),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.9)),
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(Map.of("loss", "mse")),
                new TreeMap<>(Map.of("cpu", "some processor")));
    }

    private Baseline written(TrialBuilder... trials) {
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            writer.writeInfo(info());
            Histogram steps = StepHistograms.empty();
            for (int i = 1; i <= 1000; i++) {
                steps.recordValue(i);
            }
            StepHistograms.write(writer.directory().stepsFile("a"), steps);
            try (TrialLog log = writer.openLog(notice -> {})) {
                for (TrialBuilder trial : trials) {
                    log.append(trial.build());
                }
            }
        }
        return new Baseline(List.of(Baseline.run(RunDirectory.open(root))));
    }

    private static List<TrialReport> tries(Baseline baseline) {
        return baseline.runs().get(0).tries();
    }

    private static TrialBuilder spoilt(String id) {
        return trial(id).disturbances(new Disturbance(Disturbance.Kind.THROTTLED, "by heat"));
    }

    @Test
    void keepsTheFirstTryOfATrialBesideTheOneThatCounts() {
        Baseline baseline = written(
                spoilt("a").measured("throughput", 900, "samples/s"),
                spoilt("b").order(1).failed(Outcome.CRASHED, "gone"),
                spoilt("a").order(2),
                trial("a").order(3).measured("throughput", 1000, "samples/s"));
        baseline.write(file);

        assertThat(tries(baseline)).extracting(TrialReport::order).containsExactly(1, 0, 3);
        assertThat(Baseline.read(file)).isEqualTo(baseline);
    }

    @Test
    void keepsSeveralRuns() {
        Baseline.Run one = written(trial("a"), trial("b")).runs().get(0);
        Baseline.Run other =
                new Baseline.Run(info(), List.of(trial("a").order(7).build()));
        Baseline baseline = new Baseline(List.of(one, other));
        baseline.write(file);

        assertThat(Baseline.read(file)).isEqualTo(baseline);
        assertThat(file).content().hasLineCount(5);
    }

    @Test
    void readsWhatAnEarlierVersionKeptOfOneRun() throws IOException {
        Baseline baseline = written(trial("a"), trial("b"));
        baseline.write(file);
        String text = Files.readString(file);
        assertThat(text).startsWith("{\"schema\":3,");
        Files.writeString(file, text.replaceFirst("\"schema\":3", "\"schema\":2"));

        assertThat(Baseline.read(file)).isEqualTo(baseline);
    }

    @Test
    void namesTheLineThatIsNoTrialAmongThoseOfARun() throws IOException {
        written(trial("a")).write(file);
        Files.writeString(file, Files.readString(file) + "{\"schema\":2}\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageStartingWith(file + ": line 3: this is no trial: ");
    }

    @Test
    void comesBackAsItWasWritten() {
        Baseline baseline = written(
                trial("a")
                        .setting("loss", "mse")
                        .cell(Map.of("batch-size", "16"))
                        .measured("throughput", 0.1 + 0.2, "samples/s")
                        .curve(List.of(EARLY, THERE, LATE))
                        .stepsFile("steps/a.hlog"),
                trial("b").cell(Map.of("batch-size", "32")).failed(Outcome.CRASHED, "gone", "last words"));
        baseline.write(file);

        assertThat(Baseline.read(file)).isEqualTo(baseline);
        assertThat(baseline.runs()).hasSize(1);
        assertThat(baseline.runs().get(0).info()).isEqualTo(info());
        assertThat(tries(baseline)).hasSize(2);
    }

    @Test
    void keepsOfACurveWhereItReachedTheTargetAndItsEnd() {
        Baseline baseline = written(
                trial("a").curve(List.of(EARLY, THERE, LATE)),
                trial("b").curve(List.of(EARLY, THERE)),
                trial("c").curve(List.of(EARLY)),
                trial("d"));

        assertThat(tries(baseline))
                .extracting(TrialReport::curve)
                .containsExactly(List.of(THERE, LATE), List.of(THERE), List.of(EARLY), List.of());
    }

    @Test
    void keepsPercentilesInPlaceOfStepTimes() {
        TrialReport trial = tries(written(trial("a").stepsFile("steps/a.hlog"))).get(0);

        assertThat(trial.stepsFile()).isEmpty();
        assertThat(trial.measurements())
                .containsEntry("step-p50", new Measurement(500, "ns"))
                .containsEntry("step-p90", new Measurement(900, "ns"))
                .containsEntry("step-p99.9", new Measurement(999, "ns"));
    }

    @Test
    void leavesOutWhatNoComparisonNeeds() {
        TrialReport trial = tries(written(trial("a")
                        .failed(Outcome.CRASHED, "gone", "last words")
                        .provenance("jvm", "17")
                        .windows(List.of(new StepWindow(1, 2)))
                        .rates(List.of(new RatePoint(0, 0.1)))))
                .get(0);

        assertThat(trial.logTail()).isEmpty();
        assertThat(trial.reason()).contains("gone");
        assertThat(trial.findings()).isEqualTo(Findings.NONE);
    }

    @Test
    void refusesAFileThatIsEmpty() throws IOException {
        Path empty = Files.writeString(root.resolveSibling("empty"), "");

        assertThatThrownBy(() -> Baseline.read(empty))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessage(empty + ": this is empty, so no baseline");
    }

    @Test
    void namesTheLineThatWasCutShort() throws IOException {
        written(trial("a"), trial("b")).write(file);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessage(file + ": line 3: this is not whole JSON: save the baseline anew");
    }

    @Test
    void refusesAnotherKindOfFile() throws IOException {
        Path other = Files.writeString(root.resolveSibling("other"), "{\"a\":1}\n");

        assertThatThrownBy(() -> Baseline.read(other))
                .isInstanceOf(UnreadableRunException.class)
                .hasMessageContaining("it has no \"schema\"");
    }
}
