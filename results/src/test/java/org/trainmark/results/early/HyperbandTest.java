package org.trainmark.results.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperbandTest {

    private static String text(Bracket bracket) {
        return bracket.rounds().stream()
                .map(round -> round.trainings() + "x" + round.units())
                .collect(Collectors.joining(" "));
    }

    @Test
    void hasTheBracketsOfItsPaper() {
        List<Bracket> brackets = new Hyperband(1, 81, 3).brackets();

        assertThat(brackets.stream().map(HyperbandTest::text))
                .containsExactly(
                        "81x1 27x3 9x9 3x27 1x81", "34x3 11x9 3x27 1x81", "15x9 5x27 1x81", "8x27 2x81", "5x81");
        assertThat(brackets.stream().map(Bracket::unitsAnew)).containsExactly(405L, 363L, 351L, 378L, 405L);
        assertThat(brackets.get(0).unitsResumed()).isEqualTo(297);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 3, '81 34 15 8 5', 1902",
        "27, 3, '27 12 6 4', 423",
        "16, 4, '16 6 3', 136",
        "243, 3, '243 98 41 18 9 6', 8457",
        "1, 3, 1, 1"
    })
    void beginsAndCostsWhatIsKnown(long most, int factor, String starts, long units) {
        List<Bracket> brackets = new Hyperband(1, most, factor).brackets();

        assertThat(brackets.stream().map(bracket -> Long.toString(bracket.starts())))
                .containsExactly(starts.split(" "));
        assertThat(brackets.stream().mapToLong(Bracket::unitsAnew).sum()).isEqualTo(units);
    }

    /** Where logarithms in floating point are a little too small. */
    @ParameterizedTest
    @CsvSource({"243, 3, 5", "1000, 10, 3", "999, 10, 2", "242, 3, 4", "15625, 5, 6", "9223372036854775807, 2, 62"})
    void countsPromotionsExactly(long most, int factor, int promotions) {
        assertThat(new Hyperband(1, most, factor).promotions()).isEqualTo(promotions);
    }

    @Test
    void keepsToWhatATrainingIsGivenAtLeast() {
        Hyperband hyperband = new Hyperband(2, 30, 3);

        assertThat(hyperband.units()).containsExactly(3L, 10L, 30L);
        assertThat(hyperband.brackets().stream().map(HyperbandTest::text))
                .containsExactly("9x3 3x10 1x30", "5x10 1x30", "3x30");
    }

    @Test
    void bringsOneToTheEndWhereThereAreFew() {
        assertThat(text(new Hyperband(1, 27, 3).bracket(4, 3))).isEqualTo("4x1 1x3 1x9 1x27");
        assertThat(text(new Hyperband(1, 30, 3).bracket(216, 3))).isEqualTo("216x1 72x3 24x10 8x30");
    }

    @Test
    void isNoneWithoutUnits() {
        assertThatThrownBy(() -> new Hyperband(0, 9, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hyperband(10, 9, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hyperband(1, 9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bracket(List.of())).hasMessage("a bracket needs a round");
    }
}
