package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpentLooksTest {

    private static final double LEVEL = 0.05;

    /** Most trials of each start in turn. */
    static Stream<List<Integer>> starts() {
        return Stream.of(
                List.of(20),
                List.of(10, 20, 40, 80),
                List.of(80, 40, 20, 10),
                List.of(3, 3, 20, 20),
                IntStream.rangeClosed(3, 80).boxed().toList());
    }

    /** A look of a start, and the share of the level that it has. */
    private record Look(int trials, double share) {}

    private static List<Look> looks(List<Integer> starts) {
        List<Look> looks = new ArrayList<>();
        SpentLooks spent = SpentLooks.NONE;
        for (int most : starts) {
            SpentLooks before = spent;
            Looks planned = Looks.from(3, most);
            spent = spent.and(planned.trials());
            double share = 1.0 / spent.parts();
            planned.trials().stream()
                    .filter(trials -> !before.at().contains(trials))
                    .forEach(trials -> looks.add(new Look(trials, share)));
        }
        return looks;
    }

    @ParameterizedTest
    @MethodSource("starts")
    void neverSpendMoreThanTheLevelHoweverOftenARunIsStarted(List<Integer> starts) {
        // A share is never below that of the largest int; those after it are nothing that any p-value is below.
        assertThat(looks(starts).stream().mapToDouble(Look::share).sum()).isLessThan(1 + 1e-6);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void raiseFalseAlarmsNoMoreOftenThanTheLevel(List<Integer> starts) {
        List<Look> looks = looks(starts);
        SplittableRandom random = new SplittableRandom(1);
        int runs = 1500;
        int alarmed = 0;
        for (int i = 0; i < runs; i++) {
            double[] base =
                    DoubleStream.generate(random::nextGaussian).limit(80).toArray();
            double[] candidate =
                    DoubleStream.generate(random::nextGaussian).limit(80).toArray();
            alarmed += looks.stream().anyMatch(look -> alarms(base, candidate, look)) ? 1 : 0;
        }

        assertThat(new Proportion(alarmed, runs).value()).isBetween(0.005, LEVEL);
    }

    private static boolean alarms(double[] base, double[] candidate, Look look) {
        return MeanDifference.welch(Arrays.copyOf(base, look.trials()), Arrays.copyOf(candidate, look.trials()))
                        .p()
                <= LEVEL * look.share();
    }

    @Test
    void keepOnePartForLaterStarts() {
        SpentLooks first = SpentLooks.NONE.and(List.of(3, 5, 8, 10));
        SpentLooks second = first.and(List.of(3, 5, 8, 12, 18, 20));

        assertThat(first.parts()).isEqualTo(5);
        assertThat(second.parts()).isEqualTo(5 * 4);
        assertThat(second.at()).containsExactly(3, 5, 8, 10, 12, 18, 20);
    }

    @Test
    void areSpentOnceForTheSameLooks() {
        SpentLooks once = SpentLooks.NONE.and(List.of(3, 5));

        assertThat(once.and(List.of(3, 5))).isEqualTo(once);
        assertThat(once.and(List.of())).isEqualTo(once);
        assertThat(once.and(List.of(5))).isEqualTo(once);
    }

    @Test
    void comeBackFromTheSettingsOfARun() {
        SpentLooks spent = SpentLooks.NONE.and(List.of(3, 5, 18));

        assertThat(spent.settings()).isEqualTo(Map.of("looks", "4", "looks-at", "3 5 18"));
        assertThat(SpentLooks.of(spent.settings())).isEqualTo(spent);
        assertThat(SpentLooks.NONE.settings()).isEmpty();
        assertThat(SpentLooks.of(new TreeMap<>())).isEqualTo(SpentLooks.NONE);
    }

    @Test
    void keepWhatAnEarlierVersionSpentThoughItDoesNotSayWhere() {
        SpentLooks earlier = SpentLooks.of(new TreeMap<>(Map.of("looks", "6")));

        assertThat(earlier.and(List.of()).settings()).isEqualTo(Map.of("looks", "6"));
        assertThat(earlier.and(List.of(3, 5)).parts()).isEqualTo(18);
    }

    @Test
    void neverFallHoweverManyThereAre() {
        SpentLooks spent = SpentLooks.NONE;
        for (int look = 1; look < 100; look++) {
            SpentLooks more = spent.and(List.of(look));
            assertThat(more.parts()).isGreaterThanOrEqualTo(spent.parts());
            spent = more;
        }
        assertThat(spent.parts()).isEqualTo(Integer.MAX_VALUE);
    }
}
