package org.trainmark.results.history.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.history.change.FoundLevels.Level;
import org.trainmark.results.history.change.FoundLevels.Shift;
import org.trainmark.results.history.change.FoundLevels.SpreadChange;
import org.trainmark.results.history.change.FoundLevels.Trend;
import org.trainmark.results.stats.Interval;

/** Says of a series what its segments are, once they are found. */
record Description(Values values, Scan scan, List<Integer> starts, Optional<Split> provisional, Background past) {

    private static final double OUTSIDE = 0.05;
    private static final int FEWEST_OF_TREND = 12;
    private static final double BACK = 2;

    Description {
        starts = List.copyOf(starts);
    }

    FoundLevels found(double level) {
        List<Integer> all = new ArrayList<>(starts);
        provisional.map(Split::index).ifPresent(all::add);
        Optional<SpreadChange> spread = new Scatter(values, scan.start()).change(level);
        return new FoundLevels(
                levels(all), shifts(all), standouts(spread), trend(level), spread, Modes.of(values, scan.start()));
    }

    private List<Level> levels(List<Integer> all) {
        return IntStream.range(0, all.size()).mapToObj(i -> level(all, i)).toList();
    }

    private Sums sums(List<Integer> all, int i) {
        return values.sums(all.get(i), end(all, i));
    }

    private int end(List<Integer> all, int i) {
        return i + 1 < all.size() ? all.get(i + 1) : values.size();
    }

    private Level level(List<Integer> all, int i) {
        Sums sums = sums(all, i);
        Background noise = noise(all);
        double half = half(noise, sums.count() == 0 ? 0 : scan.ofMean(sums.count()));
        double mean = values.value(sums.mean());
        return new Level(
                all.get(i),
                end(all, i),
                mean,
                noise.freedom() < 2 ? Optional.empty() : Optional.of(new Interval(mean - half, mean + half)));
    }

    /** The noise around all levels together: of a short one alone it could not be told. */
    private Background noise(List<Integer> all) {
        Background noise = Background.NONE;
        for (int i = 0; i < all.size(); i++) {
            noise = noise.and(sums(all, i));
        }
        return noise;
    }

    private double half(Background noise, double ofMeans) {
        if (noise.freedom() < 1) {
            return 0;
        }
        double variance = Math.max(noise.scatter() / noise.freedom(), values.leastVariance());
        return CriticalValues.student(OUTSIDE, noise.freedom()) * Math.sqrt(variance * ofMeans);
    }

    private List<Shift> shifts(List<Integer> all) {
        return IntStream.range(1, all.size()).mapToObj(i -> shift(all, i)).toList();
    }

    private Shift shift(List<Integer> all, int i) {
        Sums before = sums(all, i - 1);
        Sums after = sums(all, i);
        double difference = after.mean() - before.mean();
        double half = half(noise(all), scan.ofMean(before.count()) + scan.ofMean(after.count()));
        return new Shift(
                all.get(i),
                difference,
                new Interval(difference - half, difference + half),
                i < starts.size(),
                returnsTo(all, i));
    }

    private Optional<Integer> returnsTo(List<Integer> all, int i) {
        Sums now = sums(all, i);
        double step = Math.abs(now.mean() - sums(all, i - 1).mean());
        return IntStream.range(0, i - 1)
                .filter(j -> {
                    Sums then = sums(all, j);
                    double off = Math.abs(now.mean() - then.mean());
                    return off < step / BACK
                            && off <= half(noise(all), scan.ofMean(then.count()) + scan.ofMean(now.count()));
                })
                .boxed()
                .map(all::get)
                .reduce((one, later) -> later);
    }

    private List<Integer> standouts(Optional<SpreadChange> spread) {
        int wider = spread.filter(change -> change.factor() > 1)
                .map(SpreadChange::earliest)
                .orElse(values.size());
        return IntStream.range(0, wider).filter(values::isOut).boxed().toList();
    }

    private Optional<Trend> trend(double level) {
        Line line = Line.through(values, scan.start(), values.size());
        if (provisional.isPresent() || line.count() < FEWEST_OF_TREND || line.error() == 0) {
            return Optional.empty();
        }
        double error = line.error() * Math.sqrt(scan.ofMean(line.count()) * line.count());
        double t = CriticalValues.student(level, line.count() - 2);
        double runs = values.size() - 1.0 - scan.start();
        double half = CriticalValues.student(OUTSIDE, line.count() - 2) * error * runs;
        double total = line.slope() * runs;
        return Math.abs(line.slope()) > t * error
                ? Optional.of(new Trend(total, new Interval(total - half, total + half)))
                : Optional.empty();
    }
}
