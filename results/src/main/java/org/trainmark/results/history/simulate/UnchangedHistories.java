package org.trainmark.results.history.simulate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trainmark.results.history.change.Autocorrelation;
import org.trainmark.results.history.change.LevelFold;
import org.trainmark.results.history.change.Spending;
import org.trainmark.results.stats.Proportion;

/**
 * Histories in which nothing changes, looked at after every run.
 *
 * @param series in each, in six metrics where there are as many
 */
public record UnchangedHistories(long seed, int histories, int series, int runs, Noise noise) {

    private static final int METRICS = 6;
    private static final long NEXT = 1_000_003;

    public UnchangedHistories {
        requireNonNull(noise, "noise");
    }

    /**
     * What was seen.
     *
     * @param alarmed how many histories had a change that was confirmed, at any look
     * @param provisional how many changes were shown as provisional, of an average look at a whole history
     */
    public record Seen(Proportion alarmed, double provisional) {

        public Seen {
            requireNonNull(alarmed, "alarmed");
        }
    }

    /** What one history showed. */
    private record One(boolean alarmed, long provisional) {}

    /** Draws them all, on as many processors as there are; the same seed gives the same. */
    public Seen seen() {
        List<One> all =
                IntStream.range(0, histories).parallel().mapToObj(this::one).toList();
        int alarmed = (int) all.stream().filter(One::alarmed).count();
        double provisional = all.stream().mapToLong(One::provisional).sum();
        return new Seen(new Proportion(alarmed, histories), provisional / histories / runs);
    }

    private One one(int history) {
        Random random = new Random(seed + NEXT * history);
        List<LevelFold> folds = folds();
        List<double[]> values = IntStream.range(0, series)
                .mapToObj(i -> noise.draw(random, runs))
                .toList();
        Spending spending = new Spending(series);
        long provisional = 0;
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < series; i++) {
                folds.get(i).add(values.get(i)[run], spending);
                provisional += folds.get(i).provisional().isPresent() ? 1 : 0;
            }
        }
        return new One(folds.stream().anyMatch(fold -> !fold.confirmed().isEmpty()), provisional);
    }

    private List<LevelFold> folds() {
        Autocorrelation all = Autocorrelation.ofAll();
        List<Autocorrelation> metrics =
                IntStream.range(0, METRICS).mapToObj(i -> all.ofMetric()).toList();
        List<LevelFold> folds = new ArrayList<>();
        for (int i = 0; i < series; i++) {
            folds.add(new LevelFold(metrics.get(i * METRICS / Math.max(METRICS, series))));
        }
        return folds;
    }
}
