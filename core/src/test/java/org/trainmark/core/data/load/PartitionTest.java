package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Split;

class PartitionTest {

    @ParameterizedTest
    @CsvSource({
        "1797, 0.2, 0.1, 359, 144",
        "10,   0.25, 0.5, 3,   4", // 2.5 rounds up, and so does half of the 7 that are left
        "10,   0.24, 0,   2,   0",
        "1000, 0,    0.2, 0, 200",
        "100,  0.001, 0.001, 1, 1", // a share above 0 takes an example
        "1,    0,    0,   0,   0"
    })
    void takesRoundedSharesOfAllAndThenOfTheRest(
            int examples, double testShare, double validationShare, int test, int validation) {
        Partition partition = Partition.shuffled(examples, testShare, validationShare, 1);

        assertThat(partition.numbers(Split.TEST)).hasSize(test);
        assertThat(partition.numbers(Split.VALIDATION)).hasSize(validation);
        assertThat(partition.numbers(Split.TRAINING)).hasSize(examples - test - validation);
    }

    @Test
    void putsEveryExampleIntoExactlyOneSplit() {
        Partition partition = Partition.shuffled(1_000, 0.2, 0.3, 5);

        int[] all = Stream.of(Split.values())
                .map(partition::numbers)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();

        assertThat(all).isEqualTo(IntStream.range(0, 1_000).toArray());
    }

    @Test
    void keepsTheOrderOfTheSourceInsideASplit() {
        assertThat(Partition.shuffled(1_000, 0.2, 0.3, 5).numbers(Split.TRAINING))
                .isSorted();
    }

    @Test
    void choosesBySeedAlone() {
        assertThat(Partition.shuffled(20, 0.2, 0.2, 42).numbers(Split.TEST)).containsExactly(0, 9, 10, 16);
        assertThat(Partition.shuffled(20, 0.2, 0.2, 43).numbers(Split.TEST)).containsExactly(5, 13, 15, 19);
    }

    @Test
    void leavesTheTestAsItIsWhenValidationGrows() {
        int[] test = Partition.shuffled(100, 0.2, 0.1, 42).numbers(Split.TEST);

        assertThat(Partition.shuffled(100, 0.2, 0.5, 42).numbers(Split.TEST)).isEqualTo(test);
    }

    @Test
    void refusesToLeaveNothingToTrainOn() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Partition.shuffled(3, 0.5, 0.6, 1))
                .withMessage("Of 3 examples none is left to train on: test takes 2, validation 1."
                        + " Use smaller shares or more examples.");
    }

    @Test
    void takesTheEndOfEachStretch() {
        Partition partition =
                Partition.ofStretches(List.of(new Stretch("long", 10), new Stretch("short", 5)), 0.2, 0.25);

        assertThat(partition.numbers(Split.TRAINING)).containsExactly(0, 1, 2, 3, 4, 5, 10, 11, 12);
        assertThat(partition.numbers(Split.VALIDATION)).containsExactly(6, 7, 13);
        assertThat(partition.numbers(Split.TEST)).containsExactly(8, 9, 14);
    }

    @Test
    void refusesToLeaveNothingOfAStretchAndNamesIt() {
        List<Stretch> stretches = List.of(new Stretch("long.txt", 100), new Stretch("short.txt", 1));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Partition.ofStretches(stretches, 0, 0.1))
                .withMessageStartingWith("short.txt: of 1 examples none is left to train on");
    }
}
