package org.trainmark.results.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class ScalesTest {

    private static List<Double> ticks(Scale scale) {
        return scale.ticks().stream().map(Tick::value).toList();
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void startAtZeroWhereValuesAreNear() {
        Scale scale = Scales.fromZero(of(300, 823), Double::toString);

        assertThat(scale.logarithmic()).isFalse();
        assertThat(ticks(scale)).containsExactly(0.0, 200.0, 400.0, 600.0, 800.0, 1000.0);
    }

    @ParameterizedTest
    @CsvSource({"10, 120, false", "10, 121, true", "0, 1000, false", "-1, 1000, false"})
    void areLogarithmicWherePositiveValuesAreMoreThanTwelvefoldApart(double low, double high, boolean logarithmic) {
        assertThat(Scales.fromZero(of(low, high), Double::toString).logarithmic())
                .isEqualTo(logarithmic);
        assertThat(Scales.around(of(high, low), Double::toString).logarithmic()).isEqualTo(logarithmic);
        assertThat(Scales.even(of(low, high), Double::toString).logarithmic()).isFalse();
    }

    @Test
    void coverValuesThatAreNearEachOtherTightly() {
        Scale scale = Scales.around(of(0.91, 0.93, 0.959), Double::toString);

        assertThat(scale.low()).isCloseTo(0.91, within(1e-9));
        assertThat(scale.high()).isCloseTo(0.96, within(1e-9));
        assertThat(scale.ticks()).hasSize(6);
    }

    @Test
    void tickBytesThatAreFarApartAtPowersOfTwo() {
        Scale apart = Scales.ofBytes(of(15 << 20, 358 << 20));
        Scale wide = Scales.ofBytes(of(1 << 20, 1L << 40));

        assertThat(apart.logarithmic()).isTrue();
        assertThat(apart.ticks())
                .extracting(Tick::label)
                .containsExactly("8 MiB", "16 MiB", "32 MiB", "64 MiB", "128 MiB", "256 MiB", "512 MiB");
        assertThat(wide.ticks()).hasSizeLessThanOrEqualTo(9);
        assertThat(wide.high()).isGreaterThan(1L << 40);
        assertThat(Scales.ofBytes(of(100 << 20, 823 << 20)).logarithmic()).isFalse();
    }

    @Test
    void tickBytesAtRoundMultiplesOfTheirUnit() {
        Scale scale = Scales.bytesFromZero(823.0 * (1 << 20));

        assertThat(scale.ticks())
                .extracting(Tick::label)
                .containsExactly("0", "200 MiB", "400 MiB", "600 MiB", "800 MiB", "1000 MiB");
        assertThat(scale.high()).isEqualTo(1000.0 * (1 << 20));
        assertThat(scale.at(500.0 * (1 << 20))).isEqualTo(0.5);
    }

    @Test
    void giveEachBarHalfTheLeastDistanceOnEitherSide() {
        Scale scale = Scales.ofBars(List.of(new Tick(16, "16"), new Tick(64, "64"), new Tick(1024, "1024")));

        assertThat(scale.low()).isCloseTo(8, within(1e-9));
        assertThat(scale.high()).isCloseTo(2048, within(1e-9));
        assertThat(scale.at(128)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void orderValuesOfAnAxisBySizeIfAllAreNumbers() {
        assertThat(AxisValues.of(run("64", "8", "128"), "batch-size")).containsExactly("8", "64", "128");
        assertThat(AxisValues.of(run("64", "8", "all"), "batch-size")).containsExactly("64", "8", "all");
    }

    @Test
    void needPositiveNumbersOfAnAxisForALogarithm() {
        assertThat(AxisValues.arePositive(run("64", "8"), "batch-size")).isTrue();
        assertThat(AxisValues.arePositive(run("64", "0"), "batch-size")).isFalse();
        assertThat(AxisValues.arePositive(run("64", "all"), "batch-size")).isFalse();
        assertThat(AxisValues.arePositive(run("64"), "batch-size")).isFalse();
        assertThat(AxisValues.arePositive(run("64", "Infinity"), "batch-size")).isFalse();
    }

    private static RunSummary run(String... batchSizes) {
        return SampleRun.of(
                "x",
                Arrays.stream(batchSizes)
                        .map(batch -> trial(batch)
                                .cell(Map.of("batch-size", batch))
                                .measured("throughput", 1000 - batch.length(), "samples/s")
                                .build())
                        .toList());
    }

    @Test
    void splitAPlotByTheAxisThatTheMetricDependsOnMost() {
        List<TrialReport> trials = new ArrayList<>();
        for (String optimizer : List.of("sgd", "adam")) {
            for (String profile : List.of("cpu", "gpu")) {
                for (String batch : List.of("16", "32")) {
                    double throughput = (optimizer.equals("sgd") ? 100 : 110) * (profile.equals("gpu") ? 5 : 1);
                    trials.add(trial("t" + trials.size())
                            .cell(Map.of("optimizer", optimizer, "profile", profile, "batch-size", batch))
                            .measured("throughput", throughput, "samples/s")
                            .build());
                }
            }
        }
        RunSummary run = SampleRun.of("x", trials);
        SplitAxis split = SplitAxis.of(run, "batch-size", Metrics.THROUGHPUT);

        assertThat(split.axis()).contains("profile");
        assertThat(split.lines(run, Metrics.THROUGHPUT))
                .extracting(cells -> split.nameOf(run, cells.get(0)))
                .containsExactly("gpu", "cpu");
        // The medians of 100, 100, 110 and 110.
        assertThat(SplitAxis.median(
                        Metrics.THROUGHPUT, split.lines(run, Metrics.THROUGHPUT).get(1)))
                .isCloseTo(105, within(1e-9));
        assertThat(SplitAxis.median(Metrics.THROUGHPUT, List.of())).isNaN();
        assertThat(AxisValues.others(run, List.of("batch-size"))).isEqualTo("profile and optimizer");
    }

    @Test
    void leaveAPlotWholeWhereNoOtherAxisVaries() {
        RunSummary run = run("16", "32");
        SplitAxis split = SplitAxis.of(run, "batch-size", Metrics.THROUGHPUT);

        assertThat(split.axis()).isEmpty();
        assertThat(split.nameOf(run, run.cells().get(0))).isEqualTo("all cells");
        assertThat(split.lines(run, Metrics.THROUGHPUT)).hasSize(1);
    }

    @Test
    void nameTheAxisOfANumber() {
        RunSummary run = run("16", "32");

        assertThat(new SplitAxis(Optional.of("batch-size"))
                        .nameOf(run, run.best(Metrics.THROUGHPUT, 1).get(0)))
                .isIn("batch 16", "batch 32");
    }

    @Test
    void endEpochsWhereTheLastOneEnds() {
        Scale scale = Scales.toLast(12, Double::toString);

        assertThat(scale.high()).isEqualTo(12);
        assertThat(ticks(scale)).containsExactly(0.0, 5.0, 10.0);
        assertThat(Scales.toLast(0, Double::toString).high()).isPositive();
    }

    @Test
    void tickManySizesAtRoundValuesOnly() {
        List<Tick> sizes = IntStream.rangeClosed(1, 1000)
                .mapToObj(size -> new Tick(size, Integer.toString(size)))
                .toList();

        assertThat(Scales.ofSizes(sizes).ticks()).hasSizeLessThan(15);
        assertThat(Scales.ofSizes(sizes.subList(0, 8)).ticks()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, ''", "12, 12, ''", "13, 13, the others are faint.", "81, 80, those below rank 80 are left out."})
    void markTheBestAndDrawTheRestFaint(int cells, int drawn, String note) {
        RunSummary run =
                run(IntStream.rangeClosed(1, cells).mapToObj(Integer::toString).toArray(String[]::new));
        Standouts standouts = Standouts.of(run, CellStyles.of(run), cell -> List.of(new Series.Point(1, 2, "")))
                .orElseThrow();

        assertThat(standouts.series()).hasSize(drawn);
        assertThat(standouts.series().stream().filter(line -> line.style().marked()))
                .hasSize(Math.min(12, cells));
        assertThat(standouts.note()).endsWith(note);
        if (cells > 12) {
            assertThat(standouts.legend().get(12).text()).isEqualTo((drawn - 12) + " more, faint");
        }
    }

    @Test
    void drawNothingOfCellsWithoutPoints() {
        RunSummary run = run("16", "32");

        assertThat(Standouts.of(run, CellStyles.of(run), cell -> List.of())).isEmpty();
    }
}
