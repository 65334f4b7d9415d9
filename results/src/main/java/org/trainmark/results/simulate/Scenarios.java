package org.trainmark.results.simulate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.simulate.Variation.Fates;

/** The scenarios that are shown, table by table. */
final class Scenarios {

    private static final double SPREAD = 0.01;
    private static final double HALF_AN_EXAMPLE = 0.5 / Variation.EXAMPLES;

    private Scenarios() {}

    /** Returns plain noise of comparisons of every size. */
    static List<Scenario> sizes() {
        return IntStream.of(1, 2, 20, 200)
                .boxed()
                .flatMap(cells -> IntStream.of(2, 3, 5, 10, 20)
                        .mapToObj(trials -> new Scenario(cells, trials, Design.TWO_RUNS, Variation.plain(SPREAD))))
                .toList();
    }

    /** Returns every kind of noise within runs. */
    static List<Scenario> noises() {
        return noise().flatMap(variation -> sized(Design.TWO_RUNS, variation)).toList();
    }

    /** Returns every kind of noise between runs, by every design. */
    static List<Scenario> designs() {
        return betweenRuns()
                .flatMap(variation -> Stream.of(Design.values()).flatMap(design -> sized(design, variation)))
                .toList();
    }

    private static Stream<Scenario> sized(Design design, Variation variation) {
        return Stream.of(
                new Scenario(1, 5, design, variation),
                new Scenario(1, 10, design, variation),
                new Scenario(20, 5, design, variation));
    }

    private static Stream<Variation> noise() {
        Variation plain = Variation.plain(SPREAD);
        return Stream.of(
                        Stream.of(
                                Variation.plain(0.02),
                                Variation.plain(0.05),
                                with("drift of 5 %", Influence.drift(-0.05)),
                                with("an outlier of 26 %", Influence.outlier(0.3)),
                                Variation.of("candidate 4 times as noisy", Influence.unequal(SPREAD, 4 * SPREAD)),
                                Variation.of(
                                                "candidate 4 times as noisy, twice the trials",
                                                Influence.unequal(SPREAD, 4 * SPREAD))
                                        .withCandidateCount(2),
                                Variation.of(
                                                "base 4 times as noisy, twice the trials of the candidate",
                                                Influence.unequal(4 * SPREAD, SPREAD))
                                        .withCandidateCount(2),
                                plain.named("accuracy varies by half an example")
                                        .withAccuracySpread(HALF_AN_EXAMPLE),
                                plain.named("accuracy varies by 1 point").withAccuracySpread(0.01),
                                plain.named("other seeds").withOtherSeeds(),
                                plain.named("20 % do not reach the target").with(new Fates(0, 0, 0.2))),
                        Stream.of(0.1, 0.2, 0.3)
                                .map(share -> plain.named(Percent.of(share) + " crash")
                                        .with(new Fates(share, share, 0))),
                        Stream.of(0.1, 0.2, 0.3)
                                .map(share -> plain.named(Percent.of(share) + " of the candidate crash")
                                        .with(new Fates(0, share, 0))))
                .flatMap(some -> some);
    }

    private static Stream<Variation> betweenRuns() {
        return Stream.of(
                Variation.plain(SPREAD),
                runs(0.005),
                runs(0.01),
                runs(0.02),
                Variation.of("AR(1) of 0.8, trials 2 %", Influence.autoregressive(0.02, 0.8))
                        .withRunsDiffering(),
                Variation.of(
                                "two regimes 3 % apart, trials 0.5 %",
                                Influence.independent(0.005), Influence.regimes(0.03))
                        .withRunsDiffering());
    }

    private static Variation runs(double spread) {
        return with("runs " + Percent.of(spread), Influence.ofRun(spread)).withRunsDiffering();
    }

    private static Variation with(String words, Influence more) {
        return Variation.of(words + ", trials " + Percent.of(SPREAD), Influence.independent(SPREAD), more);
    }
}
