package org.trainmark.results.history.simulate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trainmark.results.history.change.Autocorrelation;
import org.trainmark.results.history.change.LevelFold;
import org.trainmark.results.history.change.Spending;
import org.trainmark.results.stats.Proportion;

/**
 * Series that change after 30 runs, looked at after every run.
 *
 * @param change of the level, as part of it
 * @param lasting how many runs the change lasts; {@link #FOREVER} if it stays
 * @param among how many series its history has
 * @param cells of how many cells, which all change, the series is the mean
 */
public record ChangedSeries(long seed, int times, double change, int lasting, int among, int cells) {

    /** Of a change that stays. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private static final int BEFORE = 30;
    private static final int RUNS = 60;
    private static final int NEAR = 1;

    /**
     * What was seen.
     *
     * @param provisional of how many the change was shown after 2 runs, its place within one
     * @param confirmed of how many it was confirmed after 4 runs, its place within one
     * @param later likewise after 8
     * @param over of how many the end of the change was confirmed as well, 8 runs after it; of those that end
     * @param takenBack of how many that were confirmed at any look a later look did not say so any more
     */
    public record Seen(
            Proportion provisional, Proportion confirmed, Proportion later, Proportion over, Proportion takenBack) {

        public Seen {
            requireNonNull(provisional, "provisional");
            requireNonNull(confirmed, "confirmed");
            requireNonNull(later, "later");
            requireNonNull(over, "over");
            requireNonNull(takenBack, "takenBack");
        }
    }

    /** What one series showed. */
    private record One(boolean provisional, boolean confirmed, boolean later, boolean over, int alarms, int gone) {}

    /** Draws them all; the same seed gives the same. */
    public Seen seen() {
        List<One> all = IntStream.range(0, times).parallel().mapToObj(this::one).toList();
        int alarms = all.stream().mapToInt(One::alarms).sum();
        return new Seen(
                share(all.stream().filter(One::provisional).count()),
                share(all.stream().filter(One::confirmed).count()),
                share(all.stream().filter(One::later).count()),
                share(all.stream().filter(One::over).count()),
                new Proportion(all.stream().mapToInt(One::gone).sum(), Math.max(1, alarms)));
    }

    private Proportion share(long count) {
        return new Proportion((int) count, times);
    }

    private One one(int number) {
        double[] values = values(new Random(seed + number));
        LevelFold fold = new LevelFold(Autocorrelation.ofAll().ofMetric());
        Spending spending = new Spending(among);
        boolean provisional = false;
        boolean confirmed = false;
        boolean later = false;
        int gone = 0;
        List<Integer> before = List.of();
        for (int run = 0; run < RUNS; run++) {
            fold.add(values[run], spending);
            List<Integer> now = fold.confirmed();
            gone += (int) before.stream().filter(index -> !now.contains(index)).count();
            before = now;
            boolean sure = isNear(now, BEFORE);
            provisional |= run == BEFORE + 1
                    && (sure || isNear(fold.provisional().stream().toList(), BEFORE));
            confirmed |= run == BEFORE + 3 && sure;
            later |= run == BEFORE + 7 && sure;
        }
        boolean over = lasting < RUNS && isNear(before, BEFORE + lasting);
        return new One(provisional, confirmed, later, over, before.size(), gone);
    }

    private static boolean isNear(List<Integer> found, int place) {
        return found.stream().anyMatch(index -> Math.abs(index - place) <= NEAR);
    }

    private double[] values(Random random) {
        double[] values = new double[RUNS];
        for (int cell = 0; cell < cells; cell++) {
            double[] one = Noise.NORMAL.draw(random, RUNS);
            for (int run = 0; run < RUNS; run++) {
                boolean changed = run >= BEFORE && run - BEFORE < lasting;
                values[run] += (one[run] + (changed ? change : 0)) / cells;
            }
        }
        return values;
    }
}
