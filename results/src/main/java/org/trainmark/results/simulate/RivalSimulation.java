package org.trainmark.results.simulate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.Proportion;

/** The rules of others beside Trainmark's, under the same noise: trials vary by 1 %, steps by 2 %. */
public final class RivalSimulation {

    private static final StepNoise NOISE = new StepNoise(0.01, 0.02);

    private final Draws draws;

    public RivalSimulation(Draws draws) {
        this.draws = draws;
    }

    /**
     * How often one rule was right.
     *
     * @param falseAlarms share of verdicts better or worse where nothing differs; of Trainmark of any guarded metric
     * @param found share of verdicts worse where the candidate takes 3 % longer
     * @param wronglySame share of verdicts same where it is worse by just the margin; empty for a rule without one
     * @param covered share of 95 % intervals that hold the truth; empty for a rule without one
     */
    public record Row(
            String rule,
            Proportion falseAlarms,
            Proportion found,
            Optional<Proportion> wronglySame,
            Optional<Proportion> covered) {}

    /** Returns the rules side by side. */
    public List<Row> rows() {
        return Stream.of(
                        row("U-test on 50 pooled steps", Rival.uTestOnSteps(50)),
                        row("U-test on 9 repetitions in one process", Rival.uTestOnSteps(9)),
                        row("fixed 7 %", Rival.threshold(0.07, 9)),
                        row("99.9 % intervals do not overlap, 5 forks of 5", Rival.intervalsApart(5, 5, 0.999)),
                        row("Welch on 5 trials", Rival.welch(5)),
                        row("Welch on 10 trials", Rival.welch(10)),
                        ours(5),
                        ours(10))
                .toList();
    }

    private Row row(String rule, Rival how) {
        return new Row(
                rule,
                share(how, 0, verdict -> verdict == Verdict.WORSE || verdict == Verdict.BETTER),
                share(how, Math.log(1.03), verdict -> verdict == Verdict.WORSE),
                Optional.empty(),
                Optional.empty());
    }

    private Proportion share(Rival rule, double effect, Predicate<Verdict> counted) {
        long count = IntStream.range(0, draws.comparisons())
                .parallel()
                .filter(i -> counted.test(rule.judge(NOISE, effect, draws.random(i))))
                .count();
        return new Proportion((int) count, draws.comparisons());
    }

    /** One cell with all its metrics, which is stricter than one metric alone. */
    private Row ours(int trials) {
        Figures figures = new VerdictSimulation(draws)
                .figures(new Scenario(1, trials, Design.TWO_RUNS, Variation.plain(NOISE.ofTrialMeans())));
        return new Row(
                "Trainmark, %d trials, all its metrics".formatted(trials),
                figures.of(Question.FALSE_ALARM, Condition.ALL).orElseThrow(),
                figures.of(Question.FOUND, Condition.ALL).orElseThrow(),
                figures.of(Question.SAME_EFFECT, Condition.ALL),
                figures.of(Question.COVERED, Condition.ALL));
    }
}
