package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** The files for spreadsheets, character by character. */
class CsvReportsTest {

    private static final List<TrialReport> TRIALS = List.of(
            trial("a0")
                    .cell(Map.of("optimizer", "{adam: {beta: 0.9, eps: 1}}", "batch-size", "16"))
                    .order(1)
                    .measured("throughput", 1000, "samples/s")
                    .curve(List.of(
                            new CurvePoint(
                                    0.5,
                                    10,
                                    160,
                                    0.25,
                                    0.5,
                                    1.5,
                                    1.25,
                                    OptionalDouble.of(0.75),
                                    OptionalDouble.of(0.1)),
                            new CurvePoint(1, 20, 320, 0.5, 1, Double.NaN, 1, OptionalDouble.empty())))
                    .build(),
            trial("b0")
                    .cell(Map.of("batch-size", "32"))
                    .repetition(2)
                    .failed(Outcome.OUT_OF_MEMORY, "no \"room\"")
                    .build());

    private static String written(Report report, RunSummary run) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static RunSummary run() {
        return SampleRun.of("small", TRIALS);
    }

    @Test
    void curveHasARowForEachEvaluation() {
        assertThat(written(new CurveCsv(), run())).isEqualTo("""
                trial,profile,optimizer,batch-size,repetition,seed,order,outcome,epochs,step,samples,training seconds,\
                wall seconds,training loss,validation loss,validation accuracy,learning rate
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,0.5,10,160,0.25,0.5,1.5,1.25,0.75,0.1
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,1,20,320,0.5,1,,1,,
                """);
    }

    @Test
    void rowsOfManyTrialsStandInTheOrderOfTheRun() {
        List<TrialReport> many = IntStream.range(0, 2000)
                .mapToObj(i -> trial("t" + i).cell(Map.of("batch-size", "16")).order(i))
                .map(TrialBuilder::build)
                .toList();

        assertThat(written(new TrialsCsv(), SampleRun.of("small", many)).lines().skip(1))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .containsExactlyElementsOf(many.stream().map(TrialReport::id).toList());
    }

    @Test
    void trialsHasARowForEachReading() {
        assertThat(written(new TrialsCsv(), run())).isEqualTo("""
                trial,profile,optimizer,batch-size,repetition,seed,order,outcome,measurement,unit,value
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,duration,s,2.5
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,final-loss,,1
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,throughput,samples/s,1000
                a0,,"{adam: {beta: 0.9, eps: 1}}",16,0,100,1,completed,training-time,s,0.5
                b0,,,32,2,102,0,out of memory,duration,s,2.5
                """);
    }

    @Test
    void cellsHasARowForEachCellWithAllOutcomesAndEveryFigure() {
        RunSummary run = SampleRun.of(
                "small",
                List.of(
                        trial("a")
                                .cell(Map.of("batch-size", "16"))
                                .measured("throughput", 1, "samples/s")
                                .build(),
                        trial("b")
                                .cell(Map.of("batch-size", "16"))
                                .failed(Outcome.CRASHED, "x")
                                .build(),
                        trial("c")
                                .cell(Map.of("batch-size", "32"))
                                .failed(Outcome.REFUSED, "x")
                                .build()));

        assertThat(written(new CellsCsv(), run)).isEqualTo("""
                profile,optimizer,batch-size,trials,completed,ended early,diverged,out of memory,crashed,timed out,refused,on front,\
                throughput (samples/s),throughput low,throughput high,throughput note,fit,fit from epoch,fit note,learning rate effect
                ,,16,2,1,0,0,0,1,0,0,false,1,,,,,,,
                ,,32,1,0,0,0,0,0,0,1,false,,,,,,,,
                """);
    }

    @Test
    void cellsGivesTheIntervalOfThreeEqualTrials() {
        List<TrialReport> trials = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            trials.add(trial("t" + i)
                    .measured("peak-resident", 512, "bytes")
                    .measured("throughput", 1, "")
                    .build());
        }

        assertThat(written(new CellsCsv(), SampleRun.of("x", trials)).lines().skip(1))
                .containsExactly(",,,3,3,0,0,0,0,0,0,false,1,1,1,,512,,,,,,,");
    }

    @Test
    void targetsHasOnlyItsHeadWithoutATarget() {
        assertThat(written(new TargetsCsv(), run()))
                .isEqualTo("target,cell,reached,trials,median (s),median low,median high,olympic mean (s)\n");
    }

    @Test
    void targetsHasARowForEachLevelAndCell() {
        List<TrialReport> trials = new ArrayList<>();
        for (double seconds : new double[] {3, 2, 4, 1, 5}) {
            trials.add(trial("t" + trials.size())
                    .curve(List.of(new CurvePoint(1, 1, 1, seconds, 9, 1, 1, OptionalDouble.of(0.9))))
                    .build());
        }
        RunSummary run = SampleRun.aiming("x", new Target(Target.Metric.ACCURACY, 0.95), trials);

        assertThat(written(new TargetsCsv(), run).lines().skip(1)).containsExactly("0.9,the only cell,5,5,3,1,,3");
    }

    @Test
    void jsonSaysWhatTheRunIsAndWhatCameOfIt() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(written(new JsonReport(new SearchSections()), SampleRun.withTarget()));

        assertThat(report.path("schema").asInt()).isEqualTo(1);
        assertThat(report.at("/run/target").toString()).isEqualTo("{\"metric\":\"accuracy\",\"value\":0.95}");
        assertThat(report.at("/run/axes").toString()).isEqualTo("[\"profile\",\"optimizer\",\"batch-size\"]");
        assertThat(report.at("/run/trials").asInt()).isEqualTo(9);
        assertThat(report.at("/run").has("mayGrow")).isFalse();
        assertThat(report.path("outcomes").toString()).isEqualTo("{\"completed\":8,\"diverged\":1}");
        assertThat(report.path("answer").asText()).startsWith("Soonest to 95 % accuracy: momentum 0.9, batch 16");
        assertThat(report.path("cells")).hasSize(3);
        assertThat(report.at("/best/throughput/0").asText()).isEqualTo("sgd, batch 64");
        assertThat(report.has("devicesAtOnce")).isFalse();
        assertThat(report.has("disturbances")).isFalse();
    }

    @Test
    void jsonGivesATimeThatWasNotReachedAsNullWithItsNote() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(written(new JsonReport(new SearchSections()), SampleRun.withTarget()));
        JsonNode never = report.at("/cells/2/figures/time-to-target");

        assertThat(report.at("/cells/2/label").asText()).isEqualTo("sgd, batch 64");
        assertThat(never.get("value").isNull()).isTrue();
        assertThat(never.path("note").asText()).isEqualTo("1/3");
    }

    @Test
    void jsonSaysWhatDisturbedTheRunAndWhatRanBesideIt() throws IOException {
        RunSummary run = SampleRun.of(
                "x",
                List.of(trial("a")
                        .fact("devices.at-once", "4")
                        .disturbances(new Disturbance(Disturbance.Kind.CLOCK, "moved"))
                        .build()));
        JsonNode report = new ObjectMapper().readTree(written(new JsonReport(new SearchSections()), run));

        assertThat(report.path("devicesAtOnce").asInt()).isEqualTo(4);
        assertThat(report.path("disturbances")).hasSize(1);
        assertThat(report.at("/disturbances/0").asText())
                .contains("lightly disturbed and counted all the same: clock.");
    }

    @Test
    void jsonHasADefinitionOfEveryMetricThatItGivesFiguresOf() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(written(new JsonReport(new SearchSections()), SampleRun.withTarget()));
        List<String> defined = new ArrayList<>();
        report.path("metrics").forEach(metric -> {
            defined.add(metric.path("name").asText());
            assertThat(metric.path("definition").asText()).endsWith(".");
        });

        report.path("cells")
                .forEach(cell -> cell.path("figures")
                        .fieldNames()
                        .forEachRemaining(name -> assertThat(defined).contains(name)));
        assertThat(defined).doesNotHaveDuplicates();
    }
}
