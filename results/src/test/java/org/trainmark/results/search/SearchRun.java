package org.trainmark.results.search;

import static org.trainmark.results.TrialBuilder.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A made-up search over optimizers, rates and batch sizes for the time to 95 %, random and then confirmed. */
public final class SearchRun {

    private static final List<String> OPTIMIZERS = List.of("sgd", "{momentum: {decay: 0.9}}", "adam");
    private static final double[] BEST_RATES = {0.3, 0.05, 0.005};
    private static final int FRESH_FROM = 3;
    private static final int CONFIRMING = 5;
    private static final int CANDIDATES = 3;

    private final boolean beside;
    private final List<TrialReport> trials = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);

    private SearchRun(boolean beside) {
        this.beside = beside;
    }

    /** Returns one search over everything, of so many points. */
    public static RunSummary overAll(int points) {
        SearchRun run = new SearchRun(false);
        run.search(points, List.of(0, 1, 2));
        return run.summary(settings(run.beside));
    }

    /** Returns a search of so many points for each optimizer. */
    public static RunSummary forEachOptimizer(int points) {
        SearchRun run = new SearchRun(true);
        for (int optimizer = 0; optimizer < OPTIMIZERS.size(); optimizer++) {
            run.search(points, List.of(optimizer));
        }
        return run.summary(settings(run.beside));
    }

    /** Returns one search over everything for a short time and little memory, of so many points. */
    public static RunSummary ofTwoAims(int points) {
        SearchRun run = new SearchRun(false);
        run.search(points, List.of(0, 1, 2));
        SearchSettings one = settings(false);
        SearchSettings both = new SearchSettings(
                one.by(),
                List.of(
                        one.objectives().get(0),
                        Quantity.named(MetricNames.PEAK_RESIDENT).orElseThrow()),
                List.of(),
                one.scales(),
                FRESH_FROM,
                CONFIRMING,
                one.choices(),
                one.budget());
        return run.summary(both);
    }

    /** Returns a search of which every trial diverged. */
    public static RunSummary ofFailures() {
        SearchRun run = new SearchRun(false);
        for (int ticket = 0; ticket < 3; ticket++) {
            run.add(new Place(0, 1e3, 16 << ticket, 0), 0, new Origin(Origin.SEARCH, ticket, OptionalInt.empty()));
        }
        return run.summary(settings(false));
    }

    /** Returns what the run says of its search. */
    public static SearchSettings settings(boolean beside) {
        SortedMap<String, String> scales = new TreeMap<>(
                Map.of("learning-rate", "log", "batch-size", "log", "optimizer.momentum.decay", "reverse-log"));
        if (!beside) {
            scales.put("optimizer", "list");
        }
        return new SearchSettings(
                "random",
                List.of(Quantity.named(MetricNames.TIME_TO_TARGET).orElseThrow()),
                List.of(new Limit(Quantity.named(MetricNames.PEAK_RESIDENT).orElseThrow(), 600 << 20)),
                scales,
                FRESH_FROM,
                CONFIRMING,
                new TreeMap<>(Map.of("optimizer", OPTIMIZERS)),
                Optional.of(new SearchSettings.Budget(200, OptionalDouble.of(600))));
    }

    /** A place in the space. */
    private record Place(int optimizer, double rate, int batch, double decay) {

        private Map<String, String> axes() {
            Map<String, String> axes = new TreeMap<>(Map.of(
                    "optimizer",
                    OPTIMIZERS.get(optimizer),
                    "learning-rate",
                    Double.toString(rate),
                    "batch-size",
                    Integer.toString(batch)));
            if (optimizer == 1) {
                axes.put("optimizer.momentum.decay", Double.toString(decay));
            }
            return axes;
        }

        private double tooFast() {
            double fast = optimizer == 1 ? rate * 0.1 / (1 - decay) : rate;
            return Math.log(fast / BEST_RATES[optimizer]);
        }

        private double seconds() {
            double fit = tooFast();
            return (0.4 + 0.05 * optimizer) * Math.exp(fit * fit / 12) * (0.6 + 16.0 / batch + batch / 400.0);
        }
    }

    private void search(int points, List<Integer> optimizers) {
        List<Place> places = new ArrayList<>();
        for (int ticket = 0; ticket < points; ticket++) {
            int optimizer = optimizers.get(random.nextInt(optimizers.size()));
            double rate = Double.parseDouble("%.3e".formatted(Math.pow(10, -4 + 4 * random.nextDouble())));
            double decay = Math.round(1e3 * (1 - Math.pow(10, -0.7 - 2 * random.nextDouble()))) / 1e3;
            Place place = new Place(optimizer, rate, 16 << random.nextInt(6), decay);
            places.add(place);
            int repetitions = ticket % 4 == 0 ? FRESH_FROM : 1;
            for (int repetition = 0; repetition < repetitions; repetition++) {
                add(place, repetition, new Origin(Origin.SEARCH, ticket, OptionalInt.empty()));
            }
        }
        confirm(places);
    }

    private void confirm(List<Place> places) {
        List<Place> best = places.stream()
                .filter(place -> place.batch() < 512 && place.tooFast() < 1.5)
                .sorted(Comparator.comparingDouble(Place::seconds))
                .limit(CANDIDATES)
                .toList();
        Map<Place, Double> logs = new LinkedHashMap<>();
        for (int i = 0; i < CONFIRMING; i++) {
            for (Place place : best) {
                double seconds = add(place, FRESH_FROM + i, new Origin(Origin.CONFIRM, 0, OptionalInt.empty()));
                logs.merge(place, Math.log(seconds), Double::sum);
            }
        }
        Place winner = best.stream().min(Comparator.comparingDouble(logs::get)).orElseThrow();
        for (int i = 0; i < CONFIRMING; i++) {
            add(winner, FRESH_FROM + CONFIRMING + i, new Origin(Origin.CONFIRM, 1, OptionalInt.empty()));
        }
    }

    private double add(Place place, int repetition, Origin origin) {
        TrialBuilder trial = trial("%016x".formatted((long) trials.size()))
                .cell(place.axes())
                .origin(origin)
                .repetition(repetition)
                .order(trials.size());
        if (place.tooFast() > 2.5) {
            trials.add(trial.failed(Outcome.DIVERGED, "the loss became NaN at step 71")
                    .build());
            return Double.NaN;
        }
        double seconds = place.seconds() * Math.exp(0.08 * random.nextGaussian());
        boolean reaches = place.tooFast() > -4;
        double mebibytes = 400 + 0.5 * place.batch() + 5 * random.nextDouble();
        trials.add(trial.measured(MetricNames.PEAK_RESIDENT, mebibytes * (1 << 20), "bytes")
                .measured(MetricNames.THROUGHPUT, 1000.0 * place.batch(), "samples/s")
                .curve(List.of(point(1, seconds / 2, 0.8), point(2, seconds, reaches ? 0.96 : 0.9)))
                .build());
        return seconds;
    }

    private static CurvePoint point(int epoch, double seconds, double accuracy) {
        return new CurvePoint(
                epoch,
                90L * epoch,
                1440L * epoch,
                seconds,
                seconds,
                1 - accuracy,
                1 - accuracy,
                OptionalDouble.of(accuracy));
    }

    private RunSummary summary(SearchSettings settings) {
        RunInfo info = new RunInfo(
                "tune-digits",
                "Which settings reach 95 % on digits soonest?",
                "name: tune-digits\n",
                "00ff",
                List.of("optimizer", "learning-rate", "batch-size", "optimizer.momentum.decay"),
                new Extent(trials.size(), true),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.95)),
                Instant.parse("2026-01-02T03:04:05Z"),
                settings.texts(),
                new TreeMap<>(Map.of("jvm", "17.0.15", "machine", "4 cores")));
        return SampleRun.summary(info, trials);
    }
}
