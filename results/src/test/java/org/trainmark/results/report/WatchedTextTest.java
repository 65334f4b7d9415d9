package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Tracks;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.parallel.WatchedRun;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.summary.SampleRun;

class WatchedTextTest {

    private static final Target HALF = new Target(Target.Metric.ACCURACY, 0.5);

    private static TrialBuilder cell(String name, double... accuracies) {
        return trial(name)
                .cell(Map.of("learning-rate", name))
                .setting("batch-size", "16")
                .curve(Tracks.curve(2, accuracies));
    }

    private static List<String> lines(
            Optional<Target> target, Optional<Target.Metric> asked, int orders, int width, TrialReport... watched) {
        RunInfo info = SampleRun.info("grid", target);
        List<TrialReport> trials =
                List.of(cell("a", 0.2, 0.4).build(), cell("b", 0.1, 0.6).build());
        FullTrainings grid = FullTrainings.of(info, trials, asked, Pace.EPOCHS);
        return WatchedText.lines(
                AtEqualSeconds.of(grid, WatchedRun.of(info, List.of(watched), info, grid), orders, 1), width);
    }

    @Test
    void isATableOfMoments() {
        List<String> lines = lines(
                Optional.empty(), Optional.empty(), 1, 300, cell("w", 0.25, 0.5).build());

        assertThat(lines)
                .startsWith(
                        "The watched run: 1 training, 4.00 s of training in all, best accuracy 50.0 %. Against it stand"
                                + " workers that train one of each of the 2 cells one after another, side by side, in the"
                                + " order of the log.",
                        "",
                        "After   Workers  Watched   Best accuracy  Watched better  Watched worse  Trainings begun",
                        "1.00 s  1        none yet  none yet       no              no             1 of 2",
                        "1.00 s  2        none yet  none yet       no              no             2 of 2",
                        "2.00 s  1        25.0 %    20.0 %         yes             no             1 of 2",
                        "2.00 s  2        25.0 %    20.0 %         yes             no             2 of 2",
                        "4.00 s  1        50.0 %    40.0 %         yes             no             1 of 2",
                        "4.00 s  2        50.0 %    60.0 %         no              yes            2 of 2",
                        "",
                        "Seconds are of training alone: a clock stops while a training is held, so what a person takes to"
                                + " think is in none of them, and neither is what trials take to start and to evaluate."
                                + " Workers do not slow each other down here.")
                .hasSize(11);
    }

    @Test
    void hasTheTimesToATargetAndIntervalsOverOrders() {
        List<String> lines = lines(
                Optional.of(HALF),
                Optional.empty(),
                40,
                300,
                cell("w", 0.25, 0.4).build());

        assertThat(lines)
                .anyMatch(line -> line.matches("Workers +Watched +To 50 % accuracy +Watched sooner +Watched later"))
                .anyMatch(line -> line.startsWith("2        not reached  4.00 [4.00, 4.00] s  0.0 [0.0, 8.8] %"))
                .anyMatch(line -> line.matches("4\\.00 s +1 +40\\.0 % +[4-6]0\\.0 \\[40\\.0, 60\\.0] % .*"))
                .anyMatch(line -> line.startsWith("Of workers there are medians over the orders and, in brackets, "));
    }

    @Test
    void tellsLossesAndWhatIsOtherwise() {
        List<String> lines = lines(
                Optional.empty(),
                Optional.of(Target.Metric.LOSS),
                2,
                300,
                cell("w", 0.25, 0.5).build(),
                cell("v", 0.25, 0.4).setting("batch-size", "64").build(),
                trial("u").build());

        assertThat(lines.get(0))
                .startsWith("The watched run: 2 trainings, 6.00 s of training in all, best loss 0.500.");
        assertThat(lines)
                .contains(
                        "The watched trainings count one after another; what a branch shares with an earlier one counts once.",
                        "1 trial of the watched run left out: without a curve, broken on the way, paused, or ended by a rule.",
                        "No cell has what the watched run has, and it may differ for that alone: batch-size: 64.")
                .anyMatch(line -> line.matches("3\\.00 s +2 +0\\.750 +0\\.800 \\[0\\.800, 0\\.800] .*"));
    }

    @Test
    void keepsToTheWidth() {
        assertThat(lines(
                        Optional.of(HALF),
                        Optional.empty(),
                        5,
                        70,
                        cell("w", 0.25, 0.5).build()))
                .allMatch(line -> line.length() <= 70)
                .anyMatch(line -> line.startsWith("After ") && line.contains("Best accuracy"));
    }
}
