package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class DisturbanceNotesTest {

    @Test
    void sayNothingOfARunThatNothingDisturbed() {
        assertThat(DisturbanceNotes.of(SampleRun.ofThroughputOnly())).isEmpty();
    }

    @Test
    void nameTrialsThatWereDisturbedAtEveryTry() {
        assertThat(notes(disturbed(Disturbance.Kind.THROTTLED, "4 times")))
                .singleElement()
                .asString()
                .startsWith("1 trial was disturbed at every try")
                .endsWith("sgd, repetition 1 (throttled, 4 times).");
    }

    @Test
    void nameTrialsThatCountThoughLightlyDisturbed() {
        assertThat(notes(disturbed(Disturbance.Kind.CLOCK, "5.2 % slower")))
                .singleElement()
                .asString()
                .startsWith("1 trial was lightly disturbed and counted all the same")
                .contains("(clock, 5.2 % slower)");
    }

    @Test
    void nameTrialsThatFailedWhileTheyWereDisturbed() {
        assertThat(notes(disturbed(Disturbance.Kind.THROTTLED, "4 times").failed(Outcome.CRASHED, "gone")))
                .containsExactly("1 trial was disturbed and failed; a failed trial is a result and does not run again:"
                        + " sgd, repetition 1 (throttled, 4 times).");
    }

    @Test
    void nameTrialsOfWhichALaterTryCounts() {
        TrialBuilder repeat = trial("a")
                .cell(Map.of("optimizer", "sgd"))
                .repetition(1)
                .origin(new Origin(Origin.REPEAT, 1, OptionalInt.empty()));

        assertThat(notes(repeat))
                .containsExactly("1 trial was disturbed at first and ran again; the first try is in the log: sgd,"
                        + " repetition 1.");
    }

    @Test
    void sayOfTheHypervisorWhatItTookAndThatTheTrialCounts() {
        assertThat(notes(disturbed(Disturbance.Kind.STEAL, "the hypervisor took 0.80 processors on average")))
                .singleElement()
                .asString()
                .startsWith("1 trial was lightly disturbed and counted all the same")
                .endsWith("(steal, the hypervisor took 0.80 processors on average).");
    }

    @Test
    void listNoMoreThanAFew() {
        TrialBuilder[] seven = new TrialBuilder[7];
        Arrays.setAll(seven, i -> disturbed(Disturbance.Kind.FOREIGN_PROCESS, "process " + i));

        assertThat(notes(seven))
                .singleElement()
                .asString()
                .startsWith("7 trials were")
                .endsWith("; and 2 more.");
    }

    private static List<String> notes(TrialBuilder... trials) {
        List<TrialReport> all = new ArrayList<>();
        all.add(trial("calm").cell(Map.of("optimizer", "adam")).build());
        for (TrialBuilder builder : trials) {
            all.add(builder.build());
        }
        return DisturbanceNotes.of(SampleRun.summary(SampleRun.info("disturbed", Optional.empty()), all));
    }

    private static TrialBuilder disturbed(Disturbance.Kind kind, String detail) {
        return trial("a").cell(Map.of("optimizer", "sgd")).repetition(1).disturbances(new Disturbance(kind, detail));
    }
}
