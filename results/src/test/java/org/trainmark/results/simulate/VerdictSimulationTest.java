package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.simulate.VerdictSimulation.Row;
import org.trainmark.results.stats.Proportion;

/** The promises of the documentation, on made-up comparisons whose truth is known. */
class VerdictSimulationTest {

    private static final VerdictSimulation SMALL = new VerdictSimulation(new Draws(1, 200, 2));
    private static final VerdictSimulation FEWER = new VerdictSimulation(new Draws(1, 120, 2));
    private static final List<Row> SIZES =
            new VerdictSimulation(new Draws(1, 200, 20)).sizes().toList();
    private static final List<Row> NOISES = SMALL.noises().toList();

    /** No row refutes a bound, and all rows together show it. */
    private static void assertAtMost(List<Row> rows, Question question, Condition condition) {
        int count = 0;
        int of = 0;
        for (Row row : rows) {
            Optional<Proportion> share = row.figures().of(question, condition);
            share.ifPresent(it -> assertThat(it.interval().low())
                    .as("%s of %s: %s, %s", question, condition, words(row), it)
                    .isLessThanOrEqualTo(0.05));
            count += share.map(Proportion::count).orElse(0);
            of += share.map(Proportion::of).orElse(0);
        }
        assertThat(of).as("%s of %s", question, condition).isPositive();
        assertThat(new Proportion(count, of).interval().high())
                .as("%s of %s: %d of %d", question, condition, count, of)
                .isLessThanOrEqualTo(0.06);
    }

    private static String words(Row row) {
        return "%d cells, %d trials, %s, %s".formatted(row.cells(), row.trials(), row.design(), row.variation());
    }

    /** Where trials are not independent, intervals may be wider than they need to be, and never narrower. */
    private static void assertCovers(Row row, Question question) {
        boolean mayBeWide = row.variation().contains("AR(1)") || row.variation().contains("regimes");
        row.figures()
                .of(question, Condition.ALL)
                .ifPresent(share -> assertThat(share.interval())
                        .as("%s: %s, %s", question, words(row), share)
                        .matches(interval -> interval.high() >= 0.93 && (mayBeWide || interval.low() <= 0.97)));
    }

    private static List<Row> promised(Stream<Row> rows) {
        return rows.filter(Row::isPromised).toList();
    }

    private static double found(int cells, int trials, int comparisons) {
        return new VerdictSimulation(new Draws(1, comparisons, cells))
                .figures(new Scenario(cells, trials, Design.TWO_RUNS, Variation.plain(0.01)))
                .of(Question.FOUND, Condition.ALL)
                .orElseThrow()
                .value();
    }

    @Test
    void verdictsAreRightInComparisonsOfEverySize() {
        assertAtMost(SIZES, Question.FALSE_ALARM, Condition.ALL);
        assertAtMost(SIZES, Question.SAME_EFFECT, Condition.ALL);
        assertAtMost(SIZES, Question.SAME_OVER_ALL, Condition.ALL);
        assertAtMost(SIZES, Question.WORSE_THOUGH_FASTER, Condition.ALL);
        SIZES.forEach(row -> assertCovers(row, Question.COVERED));
    }

    @Test
    void falseAlarmsAreRareUnderEveryKindOfNoise() {
        assertAtMost(NOISES, Question.FALSE_ALARM, Condition.ALL);
        assertAtMost(NOISES, Question.FALSE_ALARM, Condition.PAIRS);
        assertAtMost(NOISES, Question.FALSE_ALARM, Condition.NO_PAIRS);
    }

    @Test
    void nothingIsCalledTheSameThatIsWorseByItsMarginUnderAnyKindOfNoise() {
        assertAtMost(NOISES, Question.SAME_EFFECT, Condition.ALL);
        assertAtMost(NOISES, Question.SAME_OVER_ALL, Condition.ALL);
    }

    @Test
    void verdictsAreAsRightWhereATrendIsTakenOutAsWhereNone() {
        List<Row> rows = Stream.concat(SIZES.stream(), NOISES.stream()).toList();

        for (Condition condition : List.of(Condition.TREND, Condition.NO_TREND)) {
            assertAtMost(rows, Question.FALSE_ALARM, condition);
            assertAtMost(rows, Question.SAME_EFFECT, condition);
        }
    }

    @Test
    void verdictsAreRightWhereRunsDifferAndThatIsKnown() {
        List<Row> rows = promised(FEWER.designs());

        assertAtMost(rows, Question.FALSE_ALARM, Condition.ALL);
        assertAtMost(rows, Question.SAME_EFFECT, Condition.ALL);
        assertAtMost(rows, Question.SAME_OVER_ALL, Condition.ALL);
        rows.forEach(row -> assertCovers(row, Question.COVERED));
    }

    @Test
    void falseAlarmsAreManyWhereRunsDifferAndNobodyKnows() {
        Scenario scenario = new Scenario(
                1,
                10,
                Design.TWO_RUNS,
                Variation.of("", Influence.independent(0.01), Influence.ofRun(0.02))
                        .withRunsDiffering());

        assertThat(scenario.isPromised()).isFalse();
        assertThat(new VerdictSimulation(new Draws(1, 200, 1))
                        .figures(scenario)
                        .of(Question.FALSE_ALARM, Condition.ALL)
                        .orElseThrow()
                        .value())
                .isGreaterThan(0.3);
    }

    @Test
    void fiveTrialsFindThreePercentInOneCell() {
        assertThat(found(1, 5, 1000)).isGreaterThanOrEqualTo(0.927);
    }

    @Test
    void tenTrialsFindThreePercentInOneOfTwentyCells() {
        assertThat(found(20, 10, 300)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void figuresDependOnTheSeedAlone() {
        Scenario scenario = new Scenario(2, 3, Design.IN_TURN, Variation.plain(0.02));
        Figures once = new VerdictSimulation(new Draws(1, 50, 2)).figures(scenario);
        Figures again = new VerdictSimulation(new Draws(1, 50, 2)).figures(scenario);
        Figures other = new VerdictSimulation(new Draws(2, 50, 2)).figures(scenario);

        for (Question question : Question.values()) {
            assertThat(again.of(question, Condition.ALL)).isEqualTo(once.of(question, Condition.ALL));
        }
        assertThat(Stream.of(Question.values()).map(question -> other.of(question, Condition.ALL)))
                .isNotEqualTo(Stream.of(Question.values())
                        .map(question -> once.of(question, Condition.ALL))
                        .toList());
    }
}
