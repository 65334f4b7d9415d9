package org.trainmark.results.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedTrial;

/** Draws the runs of one comparison: what their seeds do to a training is the same in all of them. */
final class Drawing {

    /** The axis over the cells, whose values are their numbers. */
    static final String CELL = "batch-size";

    /** The axis over base and candidate where both are measured in one run. */
    static final String SIDE = "side";

    static final String BASE = "base";
    static final String CANDIDATE = "candidate";

    private static final int OTHER_SEEDS = 1_000_000;
    private static final int FEWEST_PAIRS = 3;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Scenario scenario;
    private final Truth truth;
    private final SplittableRandom random;
    private final long luck;
    private final Map<Boolean, Set<Long>> completed = Map.of(false, new HashSet<>(), true, new HashSet<>());
    private int runs;

    Drawing(Scenario scenario, Truth truth, SplittableRandom random) {
        this.scenario = scenario;
        this.truth = truth;
        this.random = random;
        luck = random.nextLong();
    }

    /** A trial that is to come. */
    private record Place(int cell, int repetition, boolean candidate) {}

    /** Draws another run of one side. */
    ComparedRun run(boolean candidate) {
        List<Place> places = new ArrayList<>();
        for (int repetition = 0; repetition < scenario.trials(candidate); repetition++) {
            for (int cell = 0; cell < scenario.cells(); cell++) {
                places.add(new Place(cell, repetition, candidate));
            }
        }
        return run(candidate ? CANDIDATE : BASE, places, List.of(CELL));
    }

    /** Draws a run of both sides, measured in turn. */
    ComparedRun inTurn() {
        List<Place> places = new ArrayList<>();
        int most = Math.max(scenario.trials(false), scenario.trials(true));
        for (int repetition = 0; repetition < most; repetition++) {
            for (int cell = 0; cell < scenario.cells(); cell++) {
                for (boolean candidate : new boolean[] {false, true}) {
                    if (repetition < scenario.trials(candidate)) {
                        places.add(new Place(cell, repetition, candidate));
                    }
                }
            }
        }
        return run("run", places, List.of(CELL, SIDE));
    }

    private ComparedRun run(String label, List<Place> places, List<String> axes) {
        boolean[] sides = new boolean[places.size()];
        IntStream.range(0, sides.length).forEach(i -> sides[i] = places.get(i).candidate());
        double[] speeds = scenario.variation().speeds(sides, random);
        List<CellKey> keys = keys(axes);
        List<ComparedTrial> trials = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            Place place = places.get(i);
            CellKey key = keys.get(axes.size() * place.cell() + (axes.size() > 1 && place.candidate() ? 1 : 0));
            trials.add(trial(place, key, i, speeds[i]));
        }
        return new ComparedRun(label, info(axes), trials);
    }

    private ComparedTrial trial(Place place, CellKey key, int order, double speed) {
        long seed = place.candidate() && !scenario.variation().sharedSeeds()
                ? OTHER_SEEDS + place.repetition()
                : place.repetition();
        ComparedTrial trial = new MadeUpTrial(
                        scenario, truth, place.cell(), place.candidate(), speed, luck(place.cell(), seed))
                .draw(key, place.repetition(), order, seed, random);
        if (place.cell() == 0 && trial.outcome() == Outcome.COMPLETED) {
            requireNonNull(completed.get(place.candidate())).add(seed);
        }
        return trial;
    }

    /** Returns whether at least half of the first cell's trials, and 3 of them, have a partner of their seed. */
    boolean makesPairs() {
        Set<Long> base = requireNonNull(completed.get(false));
        Set<Long> candidate = requireNonNull(completed.get(true));
        long shared = base.stream().filter(candidate::contains).count();
        return shared >= FEWEST_PAIRS && 2 * shared >= Math.min(base.size(), candidate.size());
    }

    /** What a seed does to the training of a cell. */
    private double luck(int cell, long seed) {
        return new SplittableRandom(luck + 31L * OTHER_SEEDS * cell + seed).nextGaussian();
    }

    /** Returns each cell's key, of both sides one after the other where the side is an axis. */
    private List<CellKey> keys(List<String> axes) {
        return IntStream.range(0, scenario.cells())
                .mapToObj(Integer::toString)
                .flatMap(cell -> axes.size() == 1
                        ? Stream.of(Map.of(CELL, cell))
                        : Stream.of(Map.of(CELL, cell, SIDE, BASE), Map.of(CELL, cell, SIDE, CANDIDATE)))
                .map(values -> new CellKey(new TreeMap<>(), new TreeMap<>(values)))
                .toList();
    }

    private RunInfo info(List<String> axes) {
        runs++;
        return new RunInfo(
                "made up",
                "",
                "",
                "",
                axes,
                new Extent(scenario.cells() * scenario.trials(), false),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.9)),
                FIRST.plusSeconds(runs),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
