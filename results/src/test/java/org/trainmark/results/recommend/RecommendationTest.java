package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.recommend.Candidate.Breach;

class RecommendationTest {

    private static Limits limits(double memory, double accuracy, double seconds) {
        return new Limits(OptionalDouble.of(memory), OptionalDouble.of(accuracy), OptionalDouble.of(seconds));
    }

    @Test
    void picksWhatASearchOfTheWholeTableFinds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            List<Candidate> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                double second = 0.01 + random.nextDouble();
                all.add(MadeUpCandidates.candidate(
                        "c" + i, random.nextDouble(), random.nextDouble(), second, second, second));
            }
            Limits limits = limits(random.nextDouble(), random.nextDouble(), random.nextDouble());
            Candidate best = null;
            for (Candidate one : all) {
                boolean fits = one.memoryBytes().orElseThrow()
                                <= limits.maxMemoryBytes().orElseThrow()
                        && one.accuracy().orElseThrow() >= limits.minAccuracy().orElseThrow()
                        && one.seconds().orElseThrow() <= limits.maxSeconds().orElseThrow();
                if (fits
                        && (best == null
                                || one.value().orElseThrow() < best.value().orElseThrow())) {
                    best = one;
                }
            }

            Recommendation recommendation = Recommendation.of(all, limits);

            assertThat(recommendation.best()).isEqualTo(Optional.ofNullable(best));
            assertThat(recommendation.ranked().size() + recommendation.out().size())
                    .isEqualTo(20);
        }
    }

    @Test
    void givesTheLinesForASuiteTogether() {
        Recommendation recommendation =
                Recommendation.of(List.of(MadeUpCandidates.candidate("a", 1, 1, 1.0, 1.1, 1.2)), Limits.NONE);

        assertThat(MadeUpCandidates.lines(recommendation, "profiles:", "  mine: {}"))
                .containsSequence("  profiles:", "    mine: {}");
    }

    @Test
    void givesPartsOfASettingInsideIt() {
        Candidate candidate = MadeUpCandidates.candidate(
                "a", Map.of("model.mlp.hidden", "[64]", "optimizer", "adam"), 1, 1, 1.0, 1.1, 1.2);
        Recommendation recommendation = Recommendation.of(List.of(candidate), Limits.NONE);

        assertThat(MadeUpCandidates.lines(recommendation))
                .containsSequence("  model: {mlp: {hidden: [64]}}", "  optimizer: adam");
    }

    @Test
    void saysWhichLimitToRelaxWhereNothingFits() {
        Recommendation recommendation = Recommendation.of(
                List.of(
                        MadeUpCandidates.candidate("a", 2, 1, 1, 1, 1),
                        MadeUpCandidates.candidate("b", 3, 1, 1, 1, 1),
                        MadeUpCandidates.candidate("c", 3, 0, 1, 1, 1)),
                limits(1, 0.5, 10));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.nearest()).singleElement().satisfies(out -> {
            assertThat(out.candidate().label()).isEqualTo("a");
            assertThat(out.breaches()).containsExactly(new Breach(Breach.Kind.MEMORY, OptionalDouble.of(2), 1));
        });
        assertThat(MadeUpCandidates.lines(recommendation))
                .contains("Nothing keeps to all limits.")
                .anyMatch(line -> line.contains("memory 2.00 B is above 1.00 B, by 1.00 B"))
                .anyMatch(line -> line.startsWith("  c: memory") && line.contains("; accuracy"));
    }

    @Test
    void leavesOutWhatDidNotReachTheTargetOrFailed() {
        Candidate never = MadeUpCandidates.candidate("a", 1, 1, MadeUpCandidates.NEVER, 1, MadeUpCandidates.NEVER);
        Candidate failed = new Candidate(
                "b",
                new CellKey(new TreeMap<>(), new TreeMap<>()),
                new Candidate.Trials(3, 2, 0, 3),
                MadeUpCandidates.candidate("b", 1, 1, 1, 1).objective(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        assertThat(Recommendation.of(List.of(never, failed), Limits.NONE).out())
                .extracting(out -> out.breaches().get(0).kind())
                .containsExactly(Breach.Kind.OBJECTIVE, Breach.Kind.TRIALS);
    }
}
