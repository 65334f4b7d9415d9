package org.trainmark.bench.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

class ScreenTest {

    private static final WatchedState STATE = new WatchedState(540, 90_000_000, 540, 0.01, true, 3, 325_058_560, "");

    private static WatchedTrial trial(int points) {
        CellKey cell = new CellKey(new TreeMap<>(), new TreeMap<>(Map.of(HandCourse.AXIS, HandCourse.FIRST.text())));
        TrialKey key = new TrialKey("a-w", cell, 0, 1, new Origin(Origin.WATCH, 0, OptionalInt.empty()));
        List<CurvePoint> curve = IntStream.rangeClosed(1, points)
                .mapToObj(epoch -> new CurvePoint(
                        epoch,
                        180L * epoch,
                        720L * epoch,
                        epoch,
                        epoch,
                        1.0 / epoch,
                        2.0 / epoch,
                        OptionalDouble.of(1 - 0.5 / epoch),
                        OptionalDouble.of(0.01)))
                .toList();
        return new WatchedTrial(key, curve, Optional.of(STATE));
    }

    @Test
    void saysHowFarItIsAndDrawsBothLosses() {
        List<String> lines = Screen.lines(trial(3), "", 120, 24);

        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "by hand: epoch 3.00, step 540, PAUSED",
                        "loss 0.333, validation loss 0.667, accuracy 83.3 %",
                        "rate 0.0100, 6000 steps/s, 310 MiB");
        assertThat(lines.get(3)).startsWith("   2.00 |").contains("*");
        assertThat(lines.get(12)).startsWith("  0.333 |").endsWith(".");
        assertThat(lines.get(13)).matches(" {8}\\+-+");
        assertThat(lines.get(14)).contains("0 to 3.00 epochs; loss: * validation, . training");
        assertThat(lines.get(15)).startsWith("space: pause or go on");
    }

    @ParameterizedTest
    @CsvSource({"200, 50", "80, 24", "40, 24", "40, 12", "20, 8", "12, 5", "1, 1"})
    void keepsWithinTheTerminal(int columns, int rows) {
        List<String> lines = Screen.lines(trial(60), "rate (Enter takes it, Esc leaves it): 0.01", columns, rows);

        assertThat(lines)
                .hasSizeLessThanOrEqualTo(Math.max(1, rows - 1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(Math.max(2, columns)));
    }

    @Test
    void drawsNothingOfLossesThatAreNone() {
        CurvePoint broken = new CurvePoint(
                1, 1, 1, 1, 1, Double.NaN, Double.POSITIVE_INFINITY, OptionalDouble.empty(), OptionalDouble.of(1));

        assertThat(LossPlot.lines(List.of(broken), 80, 5)).noneMatch(line -> line.matches("[^l]*[*].*"));
    }

    @Test
    void writesOverWhatItShowedAndLetsNothingSteer() {
        StringWriter written = new StringWriter();
        Screen screen = new Screen(new PrintWriter(written));

        screen.show(List.of("one", "two\u001b[2J"));
        screen.show(List.of("one", "two\u001b[2J"));
        screen.show(List.of("three"));
        screen.leave();
        screen.show(List.of("four"));

        assertThat(written.toString().split("\u001b"))
                .containsExactly("", "[Jone\ntwo [2J\n\r", "[2A", "[Jthree\n", "[Jfour\n");
    }
}
