package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.SequenceRun;

class SequenceGroupTest {

    private static List<SequenceGroup> groups(List<TrialReport> trials) {
        return MemoryFacts.of(trials).sequences();
    }

    @Test
    void putsGroupsTogetherThatDifferInTheLengthAlone() {
        List<SequenceGroup> groups = groups(SequenceRun.trials());

        assertThat(groups).extracting(SequenceGroup::label).containsExactly("blocks", "recompute none");
        assertThat(groups.get(0).byLength().keySet()).containsExactly(32, 64, 128);
        assertThat(groups.get(0).batches()).containsExactly(1, 4, 16);
        assertThat(groups.get(0).groups().noun()).isEqualTo("length");
    }

    @Test
    void modelsTheAccountAndThePeak() {
        SequenceGroup again = groups(SequenceRun.trials()).get(0);

        assertThat(again.held().orElseThrow().perExample(50)).isCloseTo(50 * 16 * 1024, within(1.0));
        assertThat(again.held().orElseThrow().fixed(64)).isCloseTo(1024 * (10 * 1024 + 64), within(1.0));
        assertThat(again.peak().orElseThrow().fixed(64)).isCloseTo(1024 * (210 * 1024 + 64), within(1.0));
    }

    @Test
    void isNoneWhereTheLengthDoesNotVary() {
        assertThat(groups(SequenceRun.trials(new int[] {32}, new int[] {1, 4}))).isEmpty();
        assertThat(groups(MemoryGroupTest.trials())).isEmpty();
    }

    @Test
    void saysWhyItCannotTell() {
        SequenceGroup oneBatch = groups(SequenceRun.trials(new int[] {32, 64, 128}, new int[] {4}))
                .get(0);
        SequenceGroup twoLengths = groups(SequenceRun.trials(new int[] {32, 64}, new int[] {1, 4, 8}))
                .get(0);

        assertThat(oneBatch.held()).isEmpty();
        assertThat(oneBatch.obstacle())
                .contains("1 batch size and 3 lengths do not tell how memory grows with both; measure at least 2 batch"
                        + " sizes and 3 lengths");
        assertThat(twoLengths.held()).isEmpty();
        assertThat(twoLengths.obstacle().orElseThrow()).startsWith("3 batch sizes and 2 lengths do not tell");
        assertThat(groups(SequenceRun.trials()).get(0).obstacle()).isEmpty();
    }

    /** Of each length one batch size is left: any three cells lie on some sum of three terms. */
    @Test
    void saysSoWhereTooFewOfTheCellsCompleted() {
        List<TrialReport> few = SequenceRun.trials().stream()
                .filter(trial -> trial.id().matches("none-(32-1|64-4|128-16)"))
                .toList();

        assertThat(groups(few).get(0).obstacle())
                .contains("too few of the batch sizes completed at several lengths to tell how memory grows with both;"
                        + " measure more of them");
    }

    @Test
    void knowsTheLargestBatchOfEachLength() {
        BySequence<LargestFit> fits = MemoryFacts.of(SequenceRun.underALimit().trials())
                .fitsBySequence()
                .get(0);

        // 64 MiB less 10 MiB and 64 KiB of the length leave 13 examples of 4 MiB.
        assertThat(fits.byLength().values())
                .extracting(LargestFit::batch)
                .containsExactly(OptionalInt.of(26), OptionalInt.of(13), OptionalInt.of(6));
        assertThat(fits.byLength().values())
                .extracting(LargestFit::tooLarge)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(14), OptionalInt.of(7));
    }
}
