package org.trainmark.results.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.trainmark.results.Commit;

/** Lines of histories, made up. */
final class Lines {

    static final String MACHINE = "a processor";

    /** How many of a run have a throughput. */
    static final int CELLS = 4;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Lines() {}

    /** Returns the hash of a commit by its number. */
    static String hash(int number) {
        return "%040x".formatted(number);
    }

    /** Returns noise of a standard deviation of about 1 %, the same for the same number and cell. */
    static double noise(int number, int cell) {
        return 1 + 0.01 * new SplittableRandom(31L * number + 1_000_003L * cell).nextGaussian();
    }

    /** Returns the throughput of each cell at a commit. */
    static Map<String, IntToDoubleFunction> throughput(int commit, double factor) {
        return Map.of("throughput", cell -> 1000 * factor * noise(commit, cell));
    }

    /** Returns a run of each commit from one on before another, with its throughput. */
    static List<KeptRun> runs(int from, int to, double factor) {
        return IntStream.range(from, to)
                .mapToObj(commit -> run(commit, CELLS, throughput(commit, factor)))
                .toList();
    }

    static List<KeptRun> joined(List<KeptRun> one, List<KeptRun> other) {
        List<KeptRun> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    static KeptRun run(int commit, int cells, Map<String, IntToDoubleFunction> values) {
        return run(commit, 0, MACHINE, cells, values, Map.of());
    }

    /**
     * Returns a run.
     *
     * @param again how many runs of its commit there were before
     * @param values of each cell, by metric
     */
    static KeptRun run(
            int commit,
            int again,
            String machine,
            int cells,
            Map<String, IntToDoubleFunction> values,
            Map<String, String> facts) {
        List<KeptCell> kept = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            SortedMap<String, KeptValue> metrics = new TreeMap<>();
            int number = cell;
            values.forEach((metric, value) -> metrics.put(
                    metric, new KeptValue.Measured(3, value.applyAsDouble(number), OptionalDouble.of(1e-4), "unit")));
            kept.add(new KeptCell("cell" + cell, "batch " + (16 << cell % 8) + " of " + cell, metrics));
        }
        return new KeptRun(
                "id%d-%d".formatted(commit, again),
                "small",
                "0011",
                new TreeMap<>(Map.of("loss", "mse")),
                new TreeMap<>(Map.of("data.x", "0f")),
                machine,
                START.plus(Duration.ofDays(1000 - commit + again)),
                new Commit(
                        hash(commit),
                        Optional.of(START.plus(Duration.ofHours(commit))),
                        commit == 0 ? List.of() : List.of(hash(commit - 1)),
                        Optional.of("main"),
                        false),
                new TreeMap<>(facts),
                kept);
    }

    /** Returns a run with values of one cell in place of its own. */
    static KeptRun with(KeptRun run, Map<String, KeptValue> values) {
        return new KeptRun(
                run.id(),
                run.suite(),
                run.question(),
                run.settings(),
                run.data(),
                run.machine(),
                run.began(),
                run.commit(),
                run.facts(),
                List.of(new KeptCell("cell", "the cell", new TreeMap<>(values))));
    }
}
