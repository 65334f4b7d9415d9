package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.recommend.Candidates;
import org.trainmark.results.recommend.Limits;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.report.comparison.ComparisonFormat;
import org.trainmark.results.summary.RunSummary;

/** What the last version of schema 1 said of a run is said of it still; the run is kept in a directory beside. */
class Schema1IT {

    private static final Path HERE = Path.of("src/test/resources/org/trainmark/results/report/schema1");
    private static final int WIDTH = 160;

    private final RunDirectory run = RunDirectory.open(HERE.resolve("run"));
    private final Guard guard = Guard.of(run.info(), new TreeMap<>(), false);

    private static String expected(String name) throws IOException {
        return Files.readString(HERE.resolve("expected").resolve(name));
    }

    @Test
    void opensWithWhatStandsInTheBaseOfItsSuite() {
        List<TrialReport> trials = run.trials(notice -> {});

        assertThat(trials).hasSize(16);
        CellKey cell = trials.get(0).cell();
        assertThat(cell.axes())
                .isEqualTo(Map.of("learning-rate", "0.01", "model.mlp.hidden", "[16]", "profile", "cpu-1"));
        assertThat(cell.batchSize()).hasValue(64);
        assertThat(cell.profile()).contains("cpu-1");
        assertThat(cell.value("optimizer")).contains("{adam: {beta1: 0.9, beta2: 0.999, epsilon: 1e-8}}");
        assertThat(cell.settings()).doesNotContainKeys("seed", "guard.throughput", "looks");
        assertThat(trials.stream().filter(trial -> trial.outcome() == Outcome.COMPLETED))
                .allSatisfy(trial -> assertThat(trial.ending().training()).isEmpty());
        assertThat(run.info().extent().progress(trials.size())).isEqualTo("16 of 16 trials");
    }

    @Test
    void sharesTheCellsOfItsTrials() {
        List<TrialReport> trials = run.trials(notice -> {});

        assertThat(trials.get(11).cell()).isSameAs(trials.get(0).cell());
    }

    private Comparison compare(ComparedRun base, ComparedRun candidate) {
        return Comparing.runs(ComparedSide.of(base), ComparedSide.of(candidate), guard, KnownNoise.NOTHING);
    }

    @Test
    void comparesWithItselfAsBefore() throws IOException {
        ComparedRun read = ComparedRun.of("run", run, guard.metrics());
        StringBuilder text = new StringBuilder();

        ComparisonFormat.TEXT.write(compare(read, read), WIDTH, false, text);

        assertThat(text).hasToString(expected("compare.txt"));
    }

    @Test
    void comparesWithItsBaselineAsBefore() throws IOException {
        Baseline.Run baseline =
                Baseline.read(HERE.resolve("baseline.jsonl")).runs().get(0);
        StringBuilder text = new StringBuilder();

        ComparisonFormat.TEXT.write(
                compare(
                        ComparedRun.of("baseline", baseline.info(), baseline.tries()),
                        ComparedRun.of("run", run, guard.metrics())),
                WIDTH,
                false,
                text);

        assertThat(text).hasToString(expected("compare-baseline.txt"));
    }

    @Test
    void reportsAsBefore(@TempDir Path reports) throws IOException {
        RunSummary summary = RunSummary.of(run, notice -> {});
        StringBuilder text = new StringBuilder();

        TerminalSummary.print(summary, WIDTH, text);

        assertThat(text).hasToString(expected("report.txt"));
        assertThat(Reports.write(summary, reports))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void recommendsAsBefore() throws IOException {
        List<TrialReport> trials = run.trials(notice -> {});
        Recommendation recommendation =
                Recommendation.of(new Candidates(Objective.TIME, Map.of()).of(run.info(), trials), Limits.NONE);

        assertThat(new RecommendationText(
                                recommendation, Objective.TIME, new Surroundings(List.of(), "again", List.of()))
                        .lines())
                .isEqualTo(expected("recommend.txt").lines().toList());
    }
}
