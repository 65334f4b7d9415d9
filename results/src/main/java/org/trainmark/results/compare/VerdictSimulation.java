package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.trainmark.results.stats.BenjaminiHochberg;
import org.trainmark.results.stats.Looks;
import org.trainmark.results.stats.Proportion;

/** How often verdicts are right, on made-up measurements whose truth is known. */
public final class VerdictSimulation {

    /** Looks that the rule for adding trials until a verdict is settled is tried with. */
    static final Looks LOOKS = Looks.from(5, 20);

    private static final double SLOWDOWN = Math.log(1.03);
    private static final double AT_MARGIN = -Math.log1p(-Rule.MARGIN);
    private static final Noise USUAL = new Noise(0.01, 0.02, false);
    private static final int GRID_CELLS = 200;

    private final long seed;
    private final int comparisons;

    /** @param comparisons how many are drawn for each figure */
    public VerdictSimulation(long seed, int comparisons) {
        this.seed = seed;
        this.comparisons = comparisons;
    }

    /**
     * How often one rule was right under one kind of noise.
     *
     * @param falseAlarms share of verdicts better or worse where nothing differs
     * @param found share of verdicts worse where the candidate takes 3 % longer
     * @param wronglySame share of verdicts same where it takes longer by just the margin; empty for a rule without one
     * @param covered share of 95 % intervals that hold the truth; empty for a rule without one
     */
    public record Row(
            String rule,
            String noise,
            Proportion falseAlarms,
            Proportion found,
            Optional<Proportion> wronglySame,
            Optional<Proportion> covered) {}

    /** Returns Trainmark's rules under many kinds of noise. */
    public List<Row> ours() {
        List<Row> rows = new ArrayList<>();
        for (int trials : new int[] {5, 10}) {
            for (double spread : new double[] {0.005, 0.01, 0.02, 0.05}) {
                for (double steps : new double[] {0.01, 0.1}) {
                    rows.add(ours(trials, new Noise(spread, steps, false)));
                }
            }
        }
        rows.add(ours(10, new Noise(0.01, 0.02, true)));
        rows.add(ours(10, new Noise(0.05, 0.02, true)));
        for (double spread : new double[] {0.005, 0.01, 0.02, 0.05}) {
            Noise noise = new Noise(spread, 0.02, false);
            rows.add(row("until settled, 5 to 20 trials", Rule.untilSettled(LOOKS), noise, Optional.empty()));
        }
        return rows;
    }

    /** Returns the rules of others beside Trainmark's, all under the same noise. */
    public List<Row> rivals() {
        List<Row> rows = new ArrayList<>();
        rows.add(plain("U-test on 50 pooled steps", Rule.uTestOnSteps(50)));
        rows.add(plain("U-test on 9 repetitions in one process", Rule.uTestOnSteps(9)));
        rows.add(plain("fixed 7 %", Rule.threshold(0.07, 9)));
        rows.add(plain("99.9 % intervals do not overlap, 5 forks of 5", Rule.intervalsApart(5, 5, 0.999)));
        rows.add(plain("Welch on 5 trials", Rule.welch(5)));
        rows.add(plain("Welch on 10 trials", Rule.welch(10)));
        rows.add(ours(5, USUAL));
        rows.add(ours(10, USUAL));
        return rows;
    }

    private Row plain(String rule, Rule how) {
        return new Row(
                rule,
                text(USUAL),
                share(how, USUAL, 0, VerdictSimulation::isAlarm),
                share(how, USUAL, SLOWDOWN, verdict -> verdict == Verdict.WORSE),
                Optional.empty(),
                Optional.empty());
    }

    private Row ours(int trials, Noise noise) {
        return row(
                "Trainmark, %d trials".formatted(trials),
                Rule.ofTrials(trials),
                noise,
                Optional.of(covered(trials, noise)));
    }

    private Row row(String rule, Rule how, Noise noise, Optional<Proportion> covered) {
        return new Row(
                rule,
                text(noise),
                share(how, noise, 0, VerdictSimulation::isAlarm),
                share(how, noise, SLOWDOWN, verdict -> verdict == Verdict.WORSE),
                Optional.of(share(how, noise, AT_MARGIN, verdict -> verdict == Verdict.SAME)),
                covered);
    }

    private static boolean isAlarm(Verdict verdict) {
        return verdict == Verdict.WORSE || verdict == Verdict.BETTER;
    }

    private static String text(Noise noise) {
        return "trials %s %%, steps %s %%%s"
                .formatted(
                        percent(noise.trialSpread()),
                        percent(noise.stepSpread()),
                        noise.heavyTails() ? ", heavy tails" : "");
    }

    private static String percent(double part) {
        return Double.toString(Math.round(part * 1e4) / 100.0).replaceFirst("\\.0$", "");
    }

    private Proportion share(Rule rule, Noise noise, double effect, Predicate<Verdict> counted) {
        return count(random -> counted.test(rule.judge(noise, effect, random)));
    }

    private Proportion covered(int trials, Noise noise) {
        return count(random -> Rule.contrast(noise, trials, SLOWDOWN, random)
                .interval()
                .orElseThrow()
                .contains(Math.exp(SLOWDOWN)));
    }

    /** Each draw has a seed of its own, so that the figures are the same however many threads count. */
    private Proportion count(Predicate<SplittableRandom> happens) {
        long count = IntStream.range(0, comparisons)
                .parallel()
                .filter(i -> happens.test(new SplittableRandom(seed * 1_000_003 + i)))
                .count();
        return new Proportion((int) count, comparisons);
    }

    /** Returns how many grids of 200 equal cells raise any alarm, with so many trials of each cell and side. */
    public Proportion gridsWithAlarm(int trials, double trialSpread, int grids) {
        Noise noise = new Noise(trialSpread, 0.02, false);
        long alarmed = IntStream.range(0, grids)
                .parallel()
                .filter(i -> raisesAlarm(noise, trials, new SplittableRandom(seed * 1_000_003 + i)))
                .count();
        return new Proportion((int) alarmed, grids);
    }

    private static boolean raisesAlarm(Noise noise, int trials, SplittableRandom random) {
        List<MeanContrast> cells = IntStream.range(0, GRID_CELLS)
                .mapToObj(cell -> Rule.contrast(noise, trials, 0, random))
                .toList();
        double[] adjusted = BenjaminiHochberg.adjusted(
                cells.stream().mapToDouble(MeanContrast::p).toArray());
        return IntStream.range(0, GRID_CELLS)
                .anyMatch(cell -> isAlarm(cells.get(cell).verdict(adjusted[cell], Rule.LEVEL)));
    }
}
