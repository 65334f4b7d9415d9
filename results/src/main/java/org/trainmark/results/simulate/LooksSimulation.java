package org.trainmark.results.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.Settling;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.Looks;
import org.trainmark.results.stats.Proportion;

/** How often verdicts are right where trials are added to one cell until they are settled. */
public final class LooksSimulation {

    private static final Looks LOOKS = Looks.from(5, 20);

    private final Draws draws;

    public LooksSimulation(Draws draws) {
        this.draws = draws;
    }

    /**
     * How often verdicts were right.
     *
     * @param spread of the trials
     * @param falseAlarms share of comparisons where nothing differs and anything guarded was better or worse
     * @param found share of those called worse where the cell takes 3 % longer
     * @param wronglySame share of those called the same where its throughput is worse by just the margin
     */
    public record Row(double spread, Proportion falseAlarms, Proportion found, Proportion wronglySame) {}

    /** Returns it for trials that vary little to much. */
    public List<Row> rows() {
        return DoubleStream.of(0.005, 0.01, 0.02, 0.05).mapToObj(this::row).toList();
    }

    private Row row(double spread) {
        return new Row(
                spread,
                share(spread, Truth.NOTHING, Verdict.WORSE, Verdict.BETTER),
                share(spread, Truth.SLOWER, Verdict.WORSE),
                share(spread, Truth.throughputAtMargin(), Verdict.SAME));
    }

    private Proportion share(double spread, Truth truth, Verdict... counted) {
        Scenario scenario = new Scenario(1, LOOKS.most(), Design.TWO_RUNS, Variation.plain(spread));
        long count = IntStream.range(0, draws.comparisons())
                .parallel()
                .filter(number -> isAny(last(scenario, truth, draws.random(number)), counted))
                .count();
        return new Proportion((int) count, draws.comparisons());
    }

    private static boolean isAny(Comparison comparison, Verdict... verdicts) {
        return Arrays.stream(verdicts)
                .anyMatch(verdict ->
                        verdict == Verdict.SAME ? comparison.verdict() == Verdict.SAME : comparison.count(verdict) > 0);
    }

    /** Looks at ever more trials until all is settled. */
    private static Comparison last(Scenario scenario, Truth truth, SplittableRandom random) {
        Drawing drawing = new Drawing(scenario, truth, random);
        ComparedRun base = drawing.run(false);
        ComparedRun candidate = drawing.run(true);
        Guard guard = Guard.of(base.info(), new TreeMap<>(), false)
                .lookingAt(LOOKS.trials().size());
        return LOOKS.trials().stream()
                .map(trials -> compare(base, candidate, trials, guard))
                .filter(comparison -> Settling.unsettled(comparison).isEmpty())
                .findFirst()
                .orElseGet(() -> compare(base, candidate, LOOKS.most(), guard));
    }

    private static Comparison compare(ComparedRun base, ComparedRun candidate, int trials, Guard guard) {
        return Comparing.runs(
                ComparedSide.of(first(base, trials)),
                ComparedSide.of(first(candidate, trials)),
                guard,
                KnownNoise.NOTHING);
    }

    private static ComparedRun first(ComparedRun run, int trials) {
        return new ComparedRun(
                run.label(),
                run.info(),
                run.trials().stream()
                        .filter(trial -> trial.repetition() < trials)
                        .toList());
    }
}
