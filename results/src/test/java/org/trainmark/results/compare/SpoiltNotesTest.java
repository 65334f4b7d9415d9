package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

class SpoiltNotesTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");

    /** A side of ten trials, of which some were spoilt at their first try and ran again. */
    private static ComparedSide side(String label, int spoilt) {
        return ComparedSide.of(run(label, spoilt, 10));
    }

    private static ComparedRun run(String label, int spoilt, int trials) {
        return Runs.run(
                label,
                IntStream.range(0, trials)
                        .mapToObj(i -> i < spoilt
                                ? Trials.repeated(CELL, i, 1000, 900)
                                : Trials.throughputs(CELL, i + 1, 1000, 1).get(i))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 0", "0, 5, 1", "5, 0, 1", "3, 8, 0", "2, 9, 1", "10, 10, 0", "0, 0, 0"})
    void areThereWhereOneSideWasSpoiltMoreOftenThanChanceWouldHaveIt(int base, int candidate, int notes) {
        assertThat(SpoiltNotes.notes(side("old", base), side("new", candidate)))
                .filteredOn(note -> note.contains("(p "))
                .hasSize(notes);
    }

    @Test
    void countTheDisturbedTrialsOfBothSidesWhereChanceWouldHaveThem() {
        assertThat(SpoiltNotes.notes(side("old", 3), side("new", 8)))
                .containsExactly("Disturbed: 3 of 10 trials of old, 8 of 10 trials of new.");
        assertThat(SpoiltNotes.notes(side("old", 0), side("new", 0))).isEmpty();
    }

    @Test
    void giveBothCountsAndHowLikelyTheyAre() {
        // 2 C(10,6) / C(20,6) = 0.0108 by hand.
        assertThat(SpoiltNotes.notes(side("old", 0), side("new", 6)))
                .containsExactly("Spoilt at the first try: 0 of 10 trials of old, 6 of 10 trials of new (p 0.011). That"
                        + " may be the doing of what is compared, and tries that ran again then hide it.");
    }

    @Test
    void countAllRunsOfASide() {
        ComparedSide several = new ComparedSide("new", List.of(run("new", 3, 5), run("newer", 3, 5)));

        assertThat(SpoiltNotes.notes(side("old", 0), several))
                .singleElement()
                .asString()
                .contains("6 of 10 trials of new");
    }

    @Test
    void sayNothingWhereASideHasNoTrial() {
        assertThat(SpoiltNotes.notes(side("old", 5), ComparedSide.of(Runs.run("new", List.of()))))
                .isEmpty();
    }

    private static Comparison comparison(Verdict throughput, Verdict memory, Verdict shown) {
        return Comparisons.of(
                Comparisons.cell("64", Effects.of("throughput", throughput), Effects.of("peak-resident", memory)),
                Comparisons.cell("128", Effects.of("step-p50", shown)));
    }

    @Test
    void giveTheOtherReadingWhereFirstTriesSaySomethingElse() {
        Comparison counting = comparison(Verdict.SAME, Verdict.SAME, Verdict.SAME);
        Comparison first = comparison(Verdict.WORSE, Verdict.SAME, Verdict.WORSE);

        assertThat(SpoiltNotes.otherReading(counting, first))
                .containsExactly("With first tries, spoilt or not: worse over all, and not same; 64, throughput: worse,"
                        + " and not same.");
    }

    @Test
    void giveTheOtherReadingOfOneMetricThoughAllTogetherSaysTheSame() {
        Comparison counting = comparison(Verdict.WORSE, Verdict.SAME, Verdict.SAME);
        Comparison first = comparison(Verdict.WORSE, Verdict.CANNOT_TELL, Verdict.SAME);

        assertThat(SpoiltNotes.otherReading(counting, first))
                .containsExactly("With first tries, spoilt or not: worse over all, as well; 64, peak-resident: cannot"
                        + " tell, and not same.");
    }

    @Test
    void giveNoOtherReadingWhereItIsTheSame() {
        Comparison counting = comparison(Verdict.SAME, Verdict.SAME, Verdict.SAME);
        Comparison first = comparison(Verdict.SAME, Verdict.SAME, Verdict.WORSE);

        assertThat(SpoiltNotes.otherReading(counting, first)).isEmpty();
    }

    @Test
    void areOfWhatRerunningHides() {
        // A true 5 % that heat brings to the candidate in 8 of 10 trials, and that is gone when these run again.
        ComparedSide candidate = side("new", 8);

        assertThat(candidate.withFirstTries().only().trials())
                .extracting(trial -> trial.values().getOrDefault("throughput", 0.0))
                .filteredOn(value -> value == 900)
                .hasSize(8);
        assertThat(SpoiltNotes.notes(side("old", 0), candidate)).hasSize(1);
    }
}
