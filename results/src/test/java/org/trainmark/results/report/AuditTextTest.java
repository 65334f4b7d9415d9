package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Tracks;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.summary.SampleRun;

class AuditTextTest {

    /** Nine cells of which each is better than the one before, and two trials of the last. */
    private static final List<TrialReport> TRIALS = IntStream.rangeClosed(0, 9)
            .mapToObj(i -> trial("t" + i)
                    .cell(Map.of("learning-rate", "0." + Math.min(i, 8)))
                    .curve(Tracks.curve(2, 0.1 + 0.05 * i, 0.2 + 0.05 * i, 0.4 + 0.05 * i))
                    .build())
            .toList();

    private static List<String> lines(Optional<Target> target, int orders, int width) {
        FullTrainings trainings =
                FullTrainings.of(SampleRun.info("audited", target), TRIALS, Optional.empty(), Pace.EPOCHS);
        return AuditText.lines(Audit.of(trainings, orders, 1), width);
    }

    @Test
    void saysWhatWasReplayedAndWhatFollows() {
        List<String> lines = lines(Optional.empty(), 1, 400);

        assertThat(lines.get(0))
                .isEqualTo(
                        "10 trainings of 9 cells to their own ends: 30 epochs and 60.0 s of training in all. One of each"
                                + " cell is replayed after the other, in the order of the log; rules compare the accuracy at equal"
                                + " epochs.");
        assertThat(lines.get(1))
                .startsWith("The winner of the log's order ended with an accuracy of 0.8, and ")
                .endsWith(
                        " others are not significantly worse, by the noise between trials of one cell with 1 degree of"
                                + " freedom.");
        assertThat(lines.get(3))
                .startsWith("Rule ")
                .contains("Epochs saved", "Winner and equals lost", "Best kept is worse by");
        assertThat(lines.get(4)).startsWith("median ").contains(" no ");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("Of the rules that lose the winner and its equals in at most 5 % of the orders, ");
    }

    @Test
    void hasIntervalsOverSeveralOrders() {
        List<String> lines = lines(Optional.of(new Target(Target.Metric.ACCURACY, 0.7)), 5, 400);

        assertThat(lines.get(0)).contains("in the order of the log and 4 random ones");
        assertThat(lines.get(1)).startsWith("The winner of the log's order reached 70 % accuracy in 6.00 s, and ");
        assertThat(lines.get(4)).contains(" [0.0, ");
        assertThat(lines).last().asString().startsWith("Intervals are over orders of these same trainings");
    }

    @Test
    void keepsToTheWidth() {
        assertThat(lines(Optional.empty(), 5, 60)).allMatch(line -> line.length() <= 60);
    }
}
