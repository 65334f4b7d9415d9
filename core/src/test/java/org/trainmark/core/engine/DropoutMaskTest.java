package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutMaskTest {

    private static final int ROWS = 128;
    private static final int COLUMNS = 500;
    private static final DropoutMask HALF = DropoutMask.of(0.5, 1, 2, 3);

    private static final String KNOWN = """
            x.x..x...x....x.
            xx.x.xxxx.xxxxxx
            xx.x.x.x.x.xx.xx
            xxx.xxxx..x.xx..
            """;

    @Test
    void isWhatEveryEngineReproduces() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 16; column++) {
                rows.append(keeps(HALF, row, column) ? 'x' : '.');
            }
            rows.append('\n');
        }
        assertThat(rows.toString()).isEqualTo(KNOWN);
        assertThat(HALF.threshold()).isEqualTo(1 << 23);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1753845952", "2, -787275391", "-1, 1734902346"})
    void mixesAsPublished(int value, int expected) {
        assertThat(DropoutMask.mix(value)).isEqualTo(expected);
    }

    @Test
    void mixesWithoutCollisions() {
        assertThat(IntStream.range(-50_000, 50_000).map(DropoutMask::mix).distinct())
                .hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.9})
    void dropsItsShare(double rate) {
        DropoutMask mask = DropoutMask.of(rate, 7, 0, 0);
        assertShare((row, column) -> !keeps(mask, row, column), rate);
    }

    @Test
    void keepsEverythingAtRateZero() {
        DropoutMask mask = DropoutMask.of(0, 7, 0, 0);
        assertShare((row, column) -> keeps(mask, row, column), 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "0, 28", "1, 0", "2, 0", "1, 1", "1, -1", "64, 0", "0, 256"})
    void dropsNeighborsIndependently(int rows, int columns) {
        assertShare((row, column) -> keeps(HALF, row, column) == keeps(HALF, row + rows, column + columns), 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 3",
        "1, 3, 3",
        "1, 2, 4",
        "4294967297, 2, 3",
        "1, 2, 4294967299",
        "-1, 2, 3",
        "3, 2, 1",
        "1, 3, 2"
    })
    void isAnotherForAnotherSeedStageOrStep(long seed, int stage, long step) {
        DropoutMask other = DropoutMask.of(0.5, seed, stage, step);
        assertShare((row, column) -> keeps(HALF, row, column) == keeps(other, row, column), 0.5);
    }

    /** What is asked of a place in a batch. */
    @FunctionalInterface
    private interface Question {
        boolean holds(int row, int column);
    }

    /** Within five standard errors. */
    private static void assertShare(Question question, double expected) {
        long yes = IntStream.range(0, ROWS * COLUMNS)
                .filter(i -> question.holds(i / COLUMNS, i % COLUMNS))
                .count();
        double error = Math.sqrt(expected * (1 - expected) / (ROWS * COLUMNS));
        assertThat((double) yes / (ROWS * COLUMNS)).isCloseTo(expected, within(5 * error));
    }

    private static boolean keeps(DropoutMask mask, int row, int column) {
        return mask.keeps(mask.columnKey(column), row);
    }
}
