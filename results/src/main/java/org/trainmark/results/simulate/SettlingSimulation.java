package org.trainmark.results.simulate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.Proportion;

/**
 * How often as many trials as a comparison says would settle it do: of the first cell's slowdown of 3 %, and over all.
 */
public final class SettlingSimulation {

    private static final double SPREAD = 0.02;

    /** More are not drawn, and do not count as told. */
    private static final int MOST_TRIALS = 500;

    private final Draws draws;

    public SettlingSimulation(Draws draws) {
        this.draws = draws;
    }

    /**
     * How often a number of trials was told and kept.
     *
     * @param told share of comparisons that told it of what they could not tell
     * @param kept share of those that had told it of the first cell, where as many trials settled that; empty if none
     * @param keptOverAll share of those that had told it, where as many trials settled all
     */
    public record Row(
            int cells, int trials, Proportion told, Optional<Proportion> kept, Optional<Proportion> keptOverAll) {}

    /** What one comparison told, and whether that was kept; empty where nothing was told. */
    private record Told(Optional<Boolean> kept, Optional<Boolean> keptOverAll) {}

    /** Returns it for some sizes, with trials that vary by 2 %. */
    public List<Row> rows() {
        return IntStream.of(1, 2, 20)
                .filter(draws::has)
                .boxed()
                .flatMap(cells -> IntStream.of(3, 5, 10).mapToObj(trials -> row(cells, trials)))
                .toList();
    }

    Row row(int cells, int trials) {
        Scenario scenario = new Scenario(cells, trials, Design.TWO_RUNS, Variation.plain(SPREAD));
        List<Told> all = IntStream.range(0, draws.of(cells))
                .parallel()
                .mapToObj(number -> told(scenario, draws.random(number)))
                .toList();
        List<Boolean> kept = all.stream().flatMap(told -> told.kept().stream()).toList();
        List<Boolean> keptOverAll =
                all.stream().flatMap(told -> told.keptOverAll().stream()).toList();
        return new Row(cells, trials, new Proportion(keptOverAll.size(), all.size()), share(kept), share(keptOverAll));
    }

    private static Optional<Proportion> share(List<Boolean> kept) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Proportion((int) kept.stream().filter(it -> it).count(), kept.size()));
    }

    private static Told told(Scenario scenario, SplittableRandom random) {
        Judged judged = Judged.draw(scenario, Truth.SLOWER, random);
        OptionalInt ofEffect = judged.changed().map(Effect::trialsToSettle).orElse(OptionalInt.empty());
        return new Told(
                again(scenario, ofEffect, random)
                        .map(fresh -> fresh.changed()
                                .filter(effect -> effect.verdict() != Verdict.CANNOT_TELL)
                                .isPresent()),
                again(scenario, ofAll(judged.comparison()), random)
                        .map(fresh -> fresh.comparison().verdict() != Verdict.CANNOT_TELL));
    }

    private static OptionalInt ofAll(Comparison comparison) {
        return comparison.verdict() == Verdict.CANNOT_TELL ? comparison.trialsToSettle() : OptionalInt.empty();
    }

    /** Draws another comparison, of as many trials as were told. */
    private static Optional<Judged> again(Scenario scenario, OptionalInt trials, SplittableRandom random) {
        return trials.isEmpty() || trials.getAsInt() > MOST_TRIALS
                ? Optional.empty()
                : Optional.of(Judged.draw(scenario.with(trials.getAsInt()), Truth.SLOWER, random));
    }
}
